import { describe, expect, test } from 'vitest';
import { findEndedSession, findSession, type Session } from '../../src/core/session';
import {
  afterPairing,
  afterRelayStatus,
  afterSignIn,
  type SessionState,
} from '../../src/core/session-state';
import { ALICE } from './request/request-row';

const BOB = 'rnruxxLTbJUMNtFNBJ7X2xSiy1KE7ajUuH';
const DAY = 24 * 3_600_000;
const KEY = '5a4db0c5-0000-4000-8000-c0ffee000001';
const RELAY = { url: 'https://relay.example/', token: 'r', until: 30 * DAY };
const SESSION: Session = { jwt: 'j', expiresAt: DAY, apiKey: KEY, account: ALICE };
const PAIRED: Session = { ...SESSION, relay: RELAY };
const ENDED = { account: ALICE, endedAt: 5 };
const owner = { account: ALICE, apiKey: KEY };

/** Drops properties whose value is undefined. */
const plain = (state: SessionState) => JSON.parse(JSON.stringify(state));

describe('findSession reads a stored session', () => {
  test.each<[string, unknown, number, unknown]>([
    ['with a valid token', SESSION, DAY - 1, SESSION],
    ['with an expired token', SESSION, DAY, undefined],
    ['with a valid token and a relay', PAIRED, 1, PAIRED],
    ['with an expired token and a relay', PAIRED, DAY, { ...PAIRED, jwt: undefined }],
    ['with a relay only', { ...PAIRED, jwt: '' }, DAY, { ...PAIRED, jwt: undefined }],
    [
      'with an expired push token, less than 60 days ago',
      PAIRED,
      90 * DAY - 1,
      { ...PAIRED, jwt: undefined },
    ],
    ['with a push token that expired 60 days ago', PAIRED, 90 * DAY, undefined],
    ['with an invalid relay', { ...SESSION, relay: { url: 'x' } }, 1, SESSION],
    [
      'with a relay time outside the range of Date',
      { ...PAIRED, relay: { ...RELAY, until: 9e15 } },
      DAY,
      undefined,
    ],
    ['with a damaged expiry', { ...SESSION, expiresAt: '1' }, 0, undefined],
    ['without an account', { ...SESSION, account: '' }, 0, undefined],
    ['that is null', null, 0, undefined],
  ])('%s', (_name, stored, now, session) => {
    expect(plain({ session: findSession(stored, now) })).toEqual(plain({ session } as never));
  });

  test('findEndedSession returns the account and the end time', () => {
    expect(findEndedSession(SESSION)).toEqual({ account: ALICE, endedAt: DAY });
    expect(findEndedSession(ENDED)).toEqual(ENDED);
    expect(findEndedSession({ account: ALICE })).toBeUndefined();
  });
});

describe('afterSignIn', () => {
  const newSession = { ...SESSION, jwt: 'k', expiresAt: 2 * DAY };
  test.each<[string, SessionState, Session]>([
    ['without an earlier session, the new one is used', {}, newSession],
    [
      'of the same account, the relay is kept',
      { session: PAIRED },
      { ...newSession, relay: RELAY },
    ],
    [
      'of another account, the relay is dropped',
      { session: { ...PAIRED, account: BOB } },
      newSession,
    ],
    [
      'at another application, the relay is dropped',
      { session: { ...PAIRED, apiKey: 'other' } },
      newSession,
    ],
    ['the mark of an ended session is removed', { ended: ENDED }, newSession],
  ])('%s', (_name, before, session) => {
    expect(plain(afterSignIn(before, newSession))).toEqual({ session });
  });
});

describe('afterPairing', () => {
  test.each<[string, SessionState, typeof RELAY | undefined, SessionState]>([
    ['the session has the relay', { session: SESSION }, RELAY, { session: PAIRED }],
    ['without a relay, the token stays', { session: PAIRED }, undefined, { session: SESSION }],
    [
      'without a relay and a token, the session ends',
      { session: { ...PAIRED, jwt: undefined } },
      undefined,
      { ended: ENDED },
    ],
    [
      'of another account, the session is unchanged',
      { session: { ...SESSION, account: BOB } },
      RELAY,
      { session: { ...SESSION, account: BOB } },
    ],
    ['after a sign-out, there is still no session', {}, RELAY, {}],
  ])('%s', (_name, before, relay, after) => {
    expect(plain(afterPairing(before, owner, relay, 5))).toEqual(after);
  });
});

describe('afterRelayStatus', () => {
  const alone = { ...PAIRED, jwt: undefined };
  test.each<[string, Session, string, Parameters<typeof afterRelayStatus>[2], SessionState]>([
    ['the relay ended its session: the token stays', PAIRED, 'r', undefined, { session: SESSION }],
    ['the token expired: the relay stays', PAIRED, 'j', undefined, plain({ session: alone })],
    [
      'the relay ended and there is no token: the session ends',
      alone,
      'r',
      undefined,
      { ended: ENDED },
    ],
    [
      'the token expired and there is no relay: the session ends',
      SESSION,
      'j',
      undefined,
      { ended: ENDED },
    ],
    [
      'an unused token expired: the session is unchanged',
      PAIRED,
      'old',
      undefined,
      { session: PAIRED },
    ],
    [
      'the relay pushes for longer: the new time is stored',
      PAIRED,
      'r',
      { until: 40 * DAY },
      { session: { ...PAIRED, relay: { ...RELAY, until: 40 * DAY } } },
    ],
    [
      'the relay is unreachable: the time is stored',
      PAIRED,
      'r',
      { failedAt: 5 },
      { session: { ...PAIRED, relay: { ...RELAY, failedAt: 5 } } },
    ],
    [
      'the relay is reachable again: the time is removed',
      { ...PAIRED, relay: { ...RELAY, failedAt: 4 } },
      'r',
      { failedAt: undefined },
      { session: PAIRED },
    ],
  ])('%s', (_name, session, token, status, after) => {
    expect(plain(afterRelayStatus({ session }, token, status, 5))).toEqual(after);
  });

  test('changes nothing without a session', () => {
    expect(afterRelayStatus({ ended: ENDED }, 'j', undefined, 9)).toEqual({ ended: ENDED });
  });
});
