import { expect, test } from 'vitest';
import { BurstDetector } from '../../../src/core/request/burst-detector';

test.each([
  ['five requests within a second', 200, ['a', 'b', 'c', 'd', 'e'], true],
  ['four', 200, ['a', 'b', 'c', 'd'], false],
  ['five rings of one request', 200, ['a', 'a', 'a', 'a', 'a'], false],
  ['five requests over five seconds', 1001, ['a', 'b', 'c', 'd', 'e'], false],
])('a burst: %s', (_name, gap, rings, isBurst) => {
  const bursts = new BurstDetector();
  const noted = rings.map((identifier, at) => bursts.note(identifier, at * gap));
  expect(noted.at(-1)).toBe(isBurst);
  expect(noted.slice(0, -1)).not.toContain(true);
});
