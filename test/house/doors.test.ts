import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';
import { doors } from './doors';

const TABLE = 'test/house/doors.ts';
const PATH = /(?<![\w/])(?:src|test)\/[\w-]+(?:[./][\w-]+)*/g;

/** Sentences leave out the ending: `src/adapters/browser`. */
function isThere(path: string): boolean {
  return ['', '.ts', '.tsx'].some((ending) => existsSync(path + ending));
}

test('every path in the sentences and reasons of the doors exists', () => {
  const named = readFileSync(TABLE, 'utf8')
    .split('\n')
    .flatMap((text, index) => [...text.matchAll(PATH)].map(([path]) => ({ path, at: index + 1 })));
  expect(named.length).toBeGreaterThan(5);
  const missing = named.filter(({ path }) => !isThere(path));
  expect(missing.map(({ path, at }) => `${TABLE}:${at} names ${path}`)).toEqual([]);
});

test('every door opens to files that exist', () => {
  const paths = listFiles('src');
  const openings = doors.flatMap(({ from, typesFrom = [] }) => [...from, ...typesFrom]);
  const idle = openings.filter((start) => !paths.some((path) => path.startsWith(`src/${start}`)));
  expect(idle).toEqual([]);
});
