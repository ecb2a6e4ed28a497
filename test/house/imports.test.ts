import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/tools/repository/source-files';

/** Node itself loads `vite.config.ts` and what it imports, and wants the ending `.ts`. */
const LOADED_BY_NODE = 'src/build/';

test('imports of TypeScript files have no ending, except where Node itself loads them', () => {
  const files = [...sourceFiles(), ...sourceFiles('test')];
  const wrong = files.flatMap(({ path, imports }) => {
    const ending = path.startsWith(LOADED_BY_NODE) ? /\.ts$/ : /\/[\w-]+(?:\.config)?$/;
    return imports
      .filter(({ specifier }) => /^\.{1,2}\//.test(specifier))
      .filter(({ target }) => /\.tsx?$/.test(target ?? ''))
      .filter(({ specifier }) => !ending.test(specifier.replace(/\?\w+$/, '')))
      .map(({ specifier }) => `${path} imports ${specifier}`);
  });
  expect(wrong).toEqual([]);
});

test('no file of src imports a test', () => {
  const wrong = sourceFiles().flatMap(({ path, imports }) =>
    imports.filter(({ target }) => target?.startsWith('test/')).map(() => path),
  );
  expect(wrong).toEqual([]);
});
