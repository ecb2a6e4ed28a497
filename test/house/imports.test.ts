import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/tools/repository/source-files';

test('imports of TypeScript files have no file ending', () => {
  const files = [...sourceFiles(), ...sourceFiles('test')];
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => /^\.{1,2}\/.*\.[jt]sx?$/.test(specifier))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('no file of src imports a test', () => {
  const wrong = sourceFiles().flatMap(({ path, imports }) =>
    imports.filter(({ target }) => target?.startsWith('test/')).map(() => path),
  );
  expect(wrong).toEqual([]);
});
