import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../src/tools/repository/source-files';

/** A wait for a time instead of an event. */
const FIXED_WAIT = /\.waitForTimeout\(|=> setTimeout\(\w+, |await setTimeout\(/;
const COMMENT = /^\s*(\/\/|\*|\/\*\*)/;

/** Lines with a fixed wait and without a comment on the line before. */
function findUnexplained(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, at) =>
    FIXED_WAIT.test(line) && !COMMENT.test(lines[at - 1] ?? '') ? [`${path}:${at + 1}`] : [],
  );
}

test('tests wait for events; a comment gives the reason of each wait for a time', () => {
  const paths = sourceFiles('test').map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(300);
  expect(paths.flatMap(findUnexplained)).toEqual([]);
});
