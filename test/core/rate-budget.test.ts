import { expect, test } from 'vitest';
import { hasBudget } from '../../src/core/rate-budget';

const MINUTE = 60_000;

test.each([
  ['allows a call when no budget is known', undefined, 0.5, true],
  [
    'allows a call when more than the reserved share is left',
    { limit: 60, left: 31, at: 0 },
    0.5,
    true,
  ],
  [
    'refuses a call when only the reserved share is left',
    { limit: 60, left: 30, at: 0 },
    0.5,
    false,
  ],
  ['refuses a call when no calls are left', { limit: 60, left: 0, at: 0 }, 0, false],
  [
    'refuses a call when more calls were sent than allowed',
    { limit: 60, left: -3, at: 0 },
    0,
    false,
  ],
  ['allows a call when the minute is over', { limit: 60, left: 0, at: -MINUTE }, 0.5, true],
])('hasBudget %s', (_name, budget, reservedShare, isAllowed) => {
  expect(hasBudget(budget, reservedShare, 0)).toBe(isAllowed);
});
