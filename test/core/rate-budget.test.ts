import { expect, test } from 'vitest';
import { hasRoom } from '../../src/core/rate-budget';

const MINUTE = 60_000;

test.each([
  ['nothing is known', undefined, 0.5, true],
  ['more than the kept share is left', { limit: 60, left: 31, at: 0 }, 0.5, true],
  ['just the kept share is left', { limit: 60, left: 30, at: 0 }, 0.5, false],
  ['nothing is left', { limit: 60, left: 0, at: 0 }, 0, false],
  ['more went out than there was', { limit: 60, left: -3, at: 0 }, 0, false],
  ['the minute is over', { limit: 60, left: 0, at: -MINUTE }, 0.5, true],
])('%s', (_name, budget, kept, room) => {
  expect(hasRoom(budget, kept, 0)).toBe(room);
});
