import { expect, test } from 'vitest';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { chooseWatched, findPaceMinutes, isDue } from '../../../src/core/request/watch-pace';
import { requestRow, UUID } from './request-row';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  ['the first time at once', undefined, 0, true],
  ['again after half a minute', { times: 1 }, 0.5 * MINUTE, true],
  ['not before', { times: 1 }, 0.3 * MINUTE, false],
  ['the pause doubles', { times: 4 }, 3 * MINUTE, false],
  ['up to four minutes', { times: 4 }, 4 * MINUTE, true],
  ['an hour at the most', { times: 50 }, HOUR, true],
])('an unsent request is due %s', (_name, problem, passed, due) => {
  const row = requestRow(problem && { problem: { code: 'offline', at: 0, ...problem } });
  expect(isDue(row, passed)).toBe(due);
});

test('a sent request is asked about ever more seldom', () => {
  const row = (lookedAt: number) => requestRow({ uuid: UUID, sentAt: 0, lookedAt });
  expect(isDue(row(0), 10 * MINUTE)).toBe(true);
  expect(isDue(row(HOUR), HOUR + 4 * MINUTE)).toBe(false);
  expect(isDue(row(24 * HOUR), 25 * HOUR)).toBe(false);
  expect(isDue(row(24 * HOUR), 28 * HOUR)).toBe(true);
});

test('nothing open, no alarm', () => {
  expect(findPaceMinutes([], 0)).toBeUndefined();
  expect(findPaceMinutes([requestRow()], 0)).toBe(0.5);
  expect(findPaceMinutes([requestRow({ uuid: UUID, sentAt: 0 })], 1)).toBe(1);
  expect(findPaceMinutes([requestRow({ uuid: UUID, sentAt: 0 })], HOUR)).toBe(5);
});

test('requests with news of the same time keep their order, however they arrive', () => {
  const row = (identifier: string) => requestRow({ identifier, uuid: UUID, sentAt: 5 });
  const rows = ['xc-a', 'xc-b', 'xc-c'].map(row);
  expect(chooseWatched(rows)).toEqual(chooseWatched(rows.toReversed()));
});

test('where not all can be listened to, those with the newest news come first', () => {
  const row = (createdAt: number, facts: Partial<SignRequest> = {}) =>
    requestRow({ uuid: UUID, createdAt, ...facts });
  const [old, young, news] = [row(1), row(5), row(2, { openedAt: 9 })];
  const unsent = requestRow({ createdAt: 8 });
  const done = row(7, { answer: { dispatchedResult: 'tesSUCCESS' } });
  expect(chooseWatched([young, old, news, unsent, done])).toEqual([news, young, old]);
});
