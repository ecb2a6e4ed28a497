import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';
import { doors } from './doors';

const TABLE = 'test/house/doors.ts';
const PATH = /(?<![\w/])(?:src|test)\/[\w-]+(?:[./][\w-]+)*/g;

/** Paths in the sentences have no ending: `src/adapters/browser/browser`. */
function isExisting(path: string): boolean {
  return ['', '.ts', '.tsx'].some((ending) => existsSync(path + ending));
}

test('every path in doors.ts exists', () => {
  const mentions = readFileSync(TABLE, 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(PATH)].map(([path]) => ({ path, line: index + 1 })),
    );
  expect(mentions.length).toBeGreaterThan(5);
  const missing = mentions.filter(({ path }) => !isExisting(path));
  expect(missing.map(({ path, line }) => `${TABLE}:${line} names ${path}`)).toEqual([]);
});

test('every door names paths of existing files', () => {
  const paths = listFiles('src');
  const prefixes = doors.flatMap(({ from, typesFrom = [] }) => [...from, ...typesFrom]);
  const unused = prefixes.filter(
    (prefix) => !paths.some((path) => path.startsWith(`src/${prefix}`)),
  );
  expect(unused).toEqual([]);
});
