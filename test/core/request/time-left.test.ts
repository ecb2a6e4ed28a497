import { expect, test } from 'vitest';
import { expiryOf, timeLeftUntil } from '../../../src/core/request/time-left';
import { requestRow, UUID } from './request-row';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  ['two days', 49 * HOUR + 5 * MINUTE, '2 day 1 hour 5 minute', 1],
  ['a day less a moment', 24 * HOUR - 1, '23 hour 59 minute', MINUTE],
  ['whole hours', 3 * HOUR, '3 hour', 1],
  ['two minutes', 2 * MINUTE, '2 minute', 1],
  ['less than two minutes', 2 * MINUTE - 1, '119 second', 1000],
  ['a second and a half', 1500, '1 second', 501],
  ['less than a second', 999, '0 second', undefined],
  ['a time that is over', -5 * HOUR, '0 second', undefined],
])('%s is shown, until it changes', (_name, left, shown, changesIn) => {
  const { parts, changesIn: change } = timeLeftUntil(left, 0);
  expect(parts.map(({ unit, count }) => `${count} ${unit}`).join(' ')).toBe(shown);
  expect(change).toBe(changesIn);
});

test('the parts are others after the time in which they change, and not before', () => {
  const end = 130_000;
  for (let now = 0; now < end; ) {
    const { parts, changesIn = end } = timeLeftUntil(end, now);
    if (changesIn < end) {
      expect(timeLeftUntil(end, now + changesIn - 1).parts).toEqual(parts);
      expect(timeLeftUntil(end, now + changesIn).parts).not.toEqual(parts);
    }
    now += changesIn;
  }
});

test('the platform’s expiry counts; before it is known the one of the request', () => {
  const sent = requestRow({ uuid: UUID, sentAt: 10 });
  expect(expiryOf(sent)).toBe(10 + 24 * HOUR);
  expect(expiryOf({ ...sent, expiresAt: 77 })).toBe(77);
});
