import { expect, test } from 'vitest';
import { isUnanswered, joinRung } from '../../../src/core/request/unanswered';
import { requestRow, UUID } from './request-row';

test.each([
  ['opened, not looked at since', 'opened', { lookedAt: 9 }, true],
  ['opened, looked at since', 'opened', { lookedAt: 11 }, false],
  ['never looked at', 'connected', {}, true],
  ['resolved, and the truth lags behind', 'resolved', { lookedAt: 11 }, true],
  ['resolved, and known to be', 'resolved', { lookedAt: 11, resolvedAt: 10 }, false],
  [
    'dispatched after it was known to be signed',
    'dispatched',
    { resolvedAt: 5, lookedAt: 6 },
    false,
  ],
  ['expired, and known to be', 'expired', { lookedAt: 11, expiredAt: 8 }, false],
] as const)('what rang is still unanswered: %s', (_name, ring, facts, unanswered) => {
  const row = requestRow({ uuid: UUID, ...facts });
  expect(isUnanswered({ at: 10, ring }, row)).toBe(unanswered);
});

test('what is closed has been answered', () => {
  expect(isUnanswered({ at: 10, ring: 'resolved' }, undefined)).toBe(false);
});

test('an end that rang stays the end, whatever rings after it', () => {
  const end = joinRung(joinRung(undefined, 'opened', 1), 'resolved', 2);
  expect(end).toEqual({ at: 2, ring: 'resolved' });
  expect(joinRung(end, 'dispatched', 3)).toEqual({ at: 3, ring: 'resolved' });
  expect(joinRung(end, 'expired', 3)).toEqual({ at: 3, ring: 'expired' });
});
