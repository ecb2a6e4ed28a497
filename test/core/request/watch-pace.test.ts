import { expect, test } from 'vitest';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { chooseWatched, findPaceMinutes, isDue } from '../../../src/core/request/watch-pace';
import { requestRow, UUID } from './request-row';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  ['is due at once', undefined, 0, true],
  ['is due half a minute after a failure', { times: 1 }, 0.5 * MINUTE, true],
  ['is not due before that', { times: 1 }, 0.3 * MINUTE, false],
  ['is not due three minutes after four failures', { times: 4 }, 3 * MINUTE, false],
  ['is due four minutes after four failures', { times: 4 }, 4 * MINUTE, true],
  ['is due an hour after many failures', { times: 50 }, HOUR, true],
])('an unsent request %s', (_name, problem, passed, due) => {
  const row = requestRow(problem && { problem: { code: 'offline', at: 0, ...problem } });
  expect(isDue(row, passed)).toBe(due);
});

test('a sent request is due at growing intervals', () => {
  const row = (lookedAt: number) => requestRow({ uuid: UUID, sentAt: 0, lookedAt });
  expect(isDue(row(0), 10 * MINUTE)).toBe(true);
  expect(isDue(row(HOUR), HOUR + 4 * MINUTE)).toBe(false);
  expect(isDue(row(24 * HOUR), 25 * HOUR)).toBe(false);
  expect(isDue(row(24 * HOUR), 28 * HOUR)).toBe(true);
});

test('findPaceMinutes is undefined when no request is open', () => {
  expect(findPaceMinutes([], 0)).toBeUndefined();
  expect(findPaceMinutes([requestRow()], 0)).toBe(0.5);
  expect(findPaceMinutes([requestRow({ uuid: UUID, sentAt: 0 })], 1)).toBe(1);
  expect(findPaceMinutes([requestRow({ uuid: UUID, sentAt: 0 })], HOUR)).toBe(5);
});

test('chooseWatched orders requests that changed at the same time independently of the input', () => {
  const row = (identifier: string) => requestRow({ identifier, uuid: UUID, sentAt: 5 });
  const rows = ['xc-a', 'xc-b', 'xc-c'].map(row);
  expect(chooseWatched(rows)).toEqual(chooseWatched(rows.toReversed()));
});

test('chooseWatched lists sent requests, the last changed first', () => {
  const row = (createdAt: number, facts: Partial<SignRequest> = {}) =>
    requestRow({ uuid: UUID, createdAt, ...facts });
  const [old, recent, opened] = [row(1), row(5), row(2, { openedAt: 9 })];
  const unsent = requestRow({ createdAt: 8 });
  const done = row(7, { answer: { dispatchedResult: 'tesSUCCESS' } });
  expect(chooseWatched([recent, old, opened, unsent, done])).toEqual([opened, recent, old]);
});
