import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/tools/repository/source-files';
import { RANDOM_INPUT } from '../../vitest.config';

test('the long tests include every file whose random input npm test shortens', () => {
  const users = sourceFiles('test')
    .filter(({ imports }) => imports.some(({ target }) => target === 'test/runs.ts'))
    .map(({ path }) => path);
  expect([...RANDOM_INPUT].sort()).toEqual(users.sort());
});
