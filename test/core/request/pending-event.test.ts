import { expect, test } from 'vitest';
import { mergeEvent, needsRefresh } from '../../../src/core/request/pending-event';
import { requestRow, UUID } from './request-row';

test.each([
  ['opened, not refreshed since', 'opened', { lookedAt: 9 }, true],
  ['opened, refreshed since', 'opened', { lookedAt: 11 }, false],
  ['connected, never refreshed', 'connected', {}, true],
  ['resolved, and the status was older', 'resolved', { lookedAt: 11 }, true],
  ['resolved, and stored', 'resolved', { lookedAt: 11, resolvedAt: 10 }, false],
  ['dispatched after it was stored as signed', 'dispatched', { resolvedAt: 5, lookedAt: 6 }, false],
  ['expired, and stored', 'expired', { lookedAt: 11, expiredAt: 8 }, false],
  ['expired, and stored as cancelled', 'expired', { lookedAt: 11, cancelledAt: 8 }, false],
  ['resolved, and stored as expired', 'resolved', { lookedAt: 11, expiredAt: 8 }, true],
  ['resolved, and stored as cancelled', 'resolved', { lookedAt: 11, cancelledAt: 8 }, true],
  ['resolved, and cancelled for long', 'resolved', { lookedAt: 9999, cancelledAt: 8 }, false],
] as const)('needsRefresh: %s', (_name, event, facts, isNeeded) => {
  const row = requestRow({ uuid: UUID, ...facts });
  expect(needsRefresh({ at: 10, event }, row)).toBe(isNeeded);
});

test('needsRefresh is false for a request that is not open any more', () => {
  expect(needsRefresh({ at: 10, event: 'resolved' }, undefined)).toBe(false);
});

test('mergeEvent keeps an end over other events', () => {
  const end = mergeEvent(mergeEvent(undefined, 'opened', 1), 'resolved', 2);
  expect(end).toEqual({ at: 2, event: 'resolved' });
  expect(mergeEvent(end, 'opened', 3)).toEqual({ at: 3, event: 'resolved' });
  expect(mergeEvent(end, 'expired', 3)).toEqual({ at: 3, event: 'expired' });
});
