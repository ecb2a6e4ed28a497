import { expect, test } from 'vitest';
import { findOptionsProblem } from '../../../src/core/request/options-problem';

test.each([
  ['no options', {}, undefined],
  ['280 characters of instruction', { instruction: 'x'.repeat(280) }, undefined],
  ['281 characters of instruction', { instruction: 'x'.repeat(281) }, 'instruction'],
  ['1500 characters of blob', { blob: 'x'.repeat(1498) }, undefined],
  ['1501 characters of blob', { blob: 'x'.repeat(1499) }, 'blob'],
  ['an expiry after a minute', { expire: 1 }, undefined],
  ['an expiry after 0 minutes', { expire: 0 }, 'expire'],
  ['an expiry after half a minute', { expire: 0.5 }, 'expire'],
  ['an expiry after two years', { expire: 2 * 525_600 }, 'expire'],
])('findOptionsProblem with %s', (_name, options, problem) => {
  expect(findOptionsProblem(options)).toBe(problem);
});
