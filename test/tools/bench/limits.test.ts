import { expect, test } from 'vitest';
import { GROUPS } from '../../../src/tools/bench/groups/all-groups';
import { chromiumLimits, firefoxLimits } from '../../../src/tools/bench/limits';

const keys = GROUPS.flatMap(({ ratios }) => ratios.map(({ key }) => key));

test('every ratio has a limit in Chromium, and no limit is of anything else', () => {
  expect(Object.keys(chromiumLimits).sort()).toEqual([...keys].sort());
  expect(keys).toEqual(expect.arrayContaining(Object.keys(firefoxLimits)));
});

test.each([
  ...Object.entries(chromiumLimits),
  ...Object.entries(firefoxLimits),
])('the limit of %s is 15 to 80 %% above what was measured', (_key, { limit, today }) => {
  expect(limit / today).toBeGreaterThan(1.13);
  expect(limit / today).toBeLessThan(1.81);
});

test('a whole run in one browser fits into ten minutes', () => {
  const seconds = GROUPS.reduce((sum, group) => sum + group.seconds, 0);
  expect(seconds).toBeLessThanOrEqual(570);
});
