import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/core/csv';
import { sourceFiles } from '../../src/tools/repository/source-files';
import { findLiterals, findSuperlinear, type Pattern } from './regular-expressions';

/** Rooms that run only on developers' machines and read no untrusted text. */
const TRUSTED_TEXT = ['src/sandbox/', 'src/build/', 'src/tools/'];

const files = sourceFiles()
  .map(({ path }) => path)
  .filter((path) => !TRUSTED_TEXT.some((room) => path.startsWith(room)));

test.each([
  ['a repetition at the end', /0+$/],
  ['two repetitions that match the same text', /^0*(\d*)x/],
  ['a repetition in a repetition', /^(?:\w+\s?)+$/],
])('findSuperlinear finds %s', (_name, pattern) => {
  expect(findSuperlinear(pattern)).toBeDefined();
});

test('every regular expression literal takes linear time', () => {
  const literals = files.flatMap(findLiterals);
  expect(literals.length).toBeGreaterThan(200);
  expect(literals.flatMap(describeSuperlinear)).toEqual([]);
});

test('every regular expression built with new RegExp takes linear time', async () => {
  const built = await recordBuilt(async () => {
    for (const path of files.filter((file) => file.startsWith('src/core/'))) {
      await import(pathToFileURL(resolve(path)).href);
    }
    parseCsv('', ';');
    parseCsv('', '\t');
  });
  expect(built.length).toBeGreaterThan(5);
  expect(built.flatMap(describeSuperlinear)).toEqual([]);
});

function describeSuperlinear(pattern: Pattern): string[] {
  const part = findSuperlinear(pattern);
  return part === undefined ? [] : [`${pattern.location}: ${part} takes more than linear time`];
}

/** Records the calls of `new RegExp` in `src/core` while a function runs. */
async function recordBuilt(run: () => Promise<void>): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const Native = RegExp;
  // Calls without `new`, as in packages, stay as they are.
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [pattern, flags]: [RegExp | string, string?], newTarget) => {
      const made = Reflect.construct(target, [pattern, flags], newTarget) as RegExp;
      const frame = new Error().stack?.split('\n').find((line) => line.includes('/src/core/'));
      if (frame) built.push({ location: frame.trim(), source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Native;
  }
  return built;
}
