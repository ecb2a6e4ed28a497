import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/core/csv';
import { sourceFiles } from '../../src/tools/repository/source-files';
import { findLiterals, findSuperlinear, type Pattern } from './regular-expressions';

/** Tools of developers' own machines: no foreign text reaches them. */
const OWN_TEXT = ['src/sandbox/', 'src/build/', 'src/tools/'];

const files = sourceFiles()
  .map(({ path }) => path)
  .filter((path) => !OWN_TEXT.some((room) => path.startsWith(room)));

test.each([
  ['a run at the end', /0+$/],
  ['two repetitions of the same', /^0*(\d*)x/],
  ['a repetition in a repetition', /^(?:\w+\s?)+$/],
])('%s is found to grow faster than the text', (_name, pattern) => {
  expect(findSuperlinear(pattern)).toBeDefined();
});

test('no regular expression takes more than time in proportion to the text', () => {
  const literals = files.flatMap(findLiterals);
  expect(literals.length).toBeGreaterThan(200);
  expect(literals.flatMap(described)).toEqual([]);
});

test('no regular expression that is built does either', async () => {
  const built = await recordBuilt(async () => {
    for (const path of files.filter((file) => file.startsWith('src/core/'))) {
      await import(pathToFileURL(resolve(path)).href);
    }
    parseCsv('', ';');
  });
  expect(built.length).toBeGreaterThan(5);
  expect(built.flatMap(described)).toEqual([]);
});

function described(pattern: Pattern): string[] {
  const part = findSuperlinear(pattern);
  return part === undefined ? [] : [`${pattern.location}: ${part} runs away on a long text`];
}

/** What our modules hand to `new RegExp` while something runs. */
async function recordBuilt(run: () => Promise<void>): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const Native = RegExp;
  globalThis.RegExp = class extends Native {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      const place = new Error().stack?.split('\n').find((line) => line.includes('/src/core/'));
      if (place) built.push({ location: place.trim(), source: this.source, flags: this.flags });
    }
  } as RegExpConstructor;
  try {
    await run();
  } finally {
    globalThis.RegExp = Native;
  }
  return built;
}
