import { expect, test } from 'vitest';
import { EVENT_LIFETIME_MS, findRetryAfter, nextAttempt } from '../../../src/relay/forward/retry';

const HOUR = 3_600_000;

test('waits double from 5 seconds to 6 hours, and the last attempt is after three days', () => {
  const expiresAt = EVENT_LIFETIME_MS;
  const waits: number[] = [];
  let now = 0;
  for (let tries = 1; ; tries += 1) {
    const next = nextAttempt({ tries, expiresAt }, now, 0, 0.5);
    if (next === undefined) break;
    waits.push(next - now);
    now = next;
  }
  expect(waits.slice(0, 4)).toEqual([5000, 10_000, 20_000, 40_000]);
  expect(Math.max(...waits)).toBe(6 * HOUR);
  expect(now).toBe(expiresAt);
});

test('waits differ by a quarter at random', () => {
  const wait = (random: number) =>
    nextAttempt({ tries: 1, expiresAt: EVENT_LIFETIME_MS }, 0, 0, random);
  expect([wait(0), wait(1)]).toEqual([3750, 6250]);
});

test('no attempt is earlier than the receiver asked for', () => {
  expect(nextAttempt({ tries: 1, expiresAt: HOUR }, 0, 2 * HOUR)).toBe(2 * HOUR);
});

const NOW = Date.parse('2026-01-31T12:00:00Z');
test.each<[string | undefined, number | undefined]>([
  ['120', NOW + 120_000],
  ['Sat, 31 Jan 2026 13:00:00 GMT', NOW + HOUR],
  ['999999999', NOW + EVENT_LIFETIME_MS],
  ['Fri, 31 Dec 9999 23:59:59 GMT', NOW + EVENT_LIFETIME_MS],
  ['0', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j', (header, time) => {
  expect(findRetryAfter(header, NOW)).toBe(time);
});
