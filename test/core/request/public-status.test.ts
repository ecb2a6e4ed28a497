import { expect, test } from 'vitest';
import { afterFrame, isFinal, type PublicStatus } from '../../../src/core/request/public-status';

const NOW = 1_000_000;
const welcome = { message: 'Welcome 3c5c7a9e-1b2d-4f60-8a71-c2d3e4f50617' };
const tick = { expires_in_seconds: 60 };
const opened = { opened: true };
const expired = { expired: true };

function after(...frames: object[]): PublicStatus {
  return frames.reduce<PublicStatus>(
    (status, frame) => afterFrame(status, JSON.stringify(frame), NOW),
    { state: 'asking' },
  );
}

test.each([
  ['only a greeting', [welcome], 'asking'],
  ['time left', [welcome, tick], 'waiting'],
  ['no time left', [welcome, { expires_in_seconds: -1 }], 'expired'],
  ['opened', [welcome, tick, opened], 'opened'],
  ['opened, and a tick', [welcome, tick, opened, tick], 'opened'],
  ['opened in time, then expired', [welcome, tick, opened, expired], 'opened'],
  ['expired, then opened', [welcome, expired, opened], 'opened'],
  ['being signed', [welcome, opened, { pre_signed: true }], 'signing'],
  ['being submitted', [welcome, opened, { dispatched: true }], 'signing'],
  ['signed', [welcome, opened, { signed: true }], 'signed'],
  ['only signed', [{ signed: true }], 'signed'],
  ['signed, then rejected and expired', [{ signed: true }, { signed: false }, expired], 'signed'],
  ['rejected', [welcome, opened, { signed: false }], 'rejected'],
  ['expired', [welcome, expired], 'expired'],
  ['an unknown payload', [{ message: 'Invalid payload!' }], 'unknown'],
  ['unknown frames', [{ devapp_fetched: true }, { what: 'ever' }], 'asking'],
])('afterFrame: %s', (_name, frames, state) => {
  expect(after(...frames).state).toBe(state);
});

test('afterFrame turns the seconds left into the time of expiry', () => {
  expect(after(welcome, tick).expiresAt).toBe(NOW + 60_000);
});

test('afterFrame changes nothing for data that is not a frame', () => {
  const before: PublicStatus = { state: 'opened' };
  for (const data of [undefined, 5, '', '{', '[]', 'null', new ArrayBuffer(2)]) {
    expect(afterFrame(before, data, NOW)).toEqual(before);
  }
});

test('isFinal is true only for signed and rejected', () => {
  expect(isFinal({ state: 'signed' })).toBe(true);
  expect(isFinal({ state: 'rejected' })).toBe(true);
  expect(isFinal({ state: 'expired' })).toBe(false);
});
