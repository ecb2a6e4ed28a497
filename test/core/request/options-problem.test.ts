import { expect, test } from 'vitest';
import { findOptionsProblem } from '../../../src/core/request/options-problem';

test.each([
  ['nothing asked', {}, undefined],
  ['280 characters of note', { instruction: 'x'.repeat(280) }, undefined],
  ['281 characters of note', { instruction: 'x'.repeat(281) }, 'instruction'],
  ['1500 characters of blob', { blob: 'x'.repeat(1498) }, undefined],
  ['1501 characters of blob', { blob: 'x'.repeat(1499) }, 'blob'],
  ['a minute', { expire: 1 }, undefined],
  ['no time at all', { expire: 0 }, 'expire'],
  ['half a minute', { expire: 0.5 }, 'expire'],
  ['two years', { expire: 2 * 525_600 }, 'expire'],
])('%s', (_name, options, fault) => {
  expect(findOptionsProblem(options)).toBe(fault);
});
