import { expect, test } from 'vitest';
import { BurstDetector } from '../../../src/core/request/burst-detector';

test.each([
  ['five requests within a second', 200, ['a', 'b', 'c', 'd', 'e'], true],
  ['four requests within a second', 200, ['a', 'b', 'c', 'd'], false],
  ['five events of one request', 200, ['a', 'a', 'a', 'a', 'a'], false],
  ['five requests over five seconds', 1001, ['a', 'b', 'c', 'd', 'e'], false],
])('BurstDetector with %s', (_name, interval, identifiers, isBurst) => {
  const bursts = new BurstDetector();
  const results = identifiers.map((identifier, index) => bursts.add(identifier, index * interval));
  expect(results.at(-1)).toBe(isBurst);
  expect(results.slice(0, -1)).not.toContain(true);
});
