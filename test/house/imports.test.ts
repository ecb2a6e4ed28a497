import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, sourceFiles } from '../../src/tools/repository/source-files';

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

test('every file beside a module that is named by `new URL` exists', () => {
  const paths = [...listFiles('src'), ...listFiles('test')].filter((path) => /\.tsx?$/.test(path));
  const named = paths.flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url\s*\)/g),
    ].map(([, file = '']) => ({ path, file })),
  );
  expect(named).toContainEqual(expect.objectContaining({ file: '../../../relay/main.ts' }));
  const missing = named.filter(({ path, file }) => !existsSync(join(dirname(path), file)));
  expect(missing).toEqual([]);
});
