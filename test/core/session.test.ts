import { describe, expect, test } from 'vitest';
import { findEndedSession, findSession, type Session } from '../../src/core/session';
import {
  afterNews,
  afterPairing,
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
const made = { account: ALICE, apiKey: KEY };

/** Without what is only not there. */
const plain = (state: SessionState) => JSON.parse(JSON.stringify(state));

describe('a session comes back from disk', () => {
  test.each<[string, unknown, number, unknown]>([
    ['with a token that is good', SESSION, DAY - 1, SESSION],
    ['with a token that ended', SESSION, DAY, undefined],
    ['with a relay beside it', PAIRED, 1, PAIRED],
    ['with a token that ended beside a relay', PAIRED, DAY, { ...PAIRED, jwt: undefined }],
    ['with a relay alone', { ...PAIRED, jwt: '' }, DAY, { ...PAIRED, jwt: undefined }],
    ['while push is over', PAIRED, 90 * DAY - 1, { ...PAIRED, jwt: undefined }],
    ['long after push was over', PAIRED, 90 * DAY, undefined],
    ['with a relay that is none', { ...SESSION, relay: { url: 'x' } }, 1, SESSION],
    ['with a time no date has', { ...PAIRED, relay: { ...RELAY, until: 9e15 } }, DAY, undefined],
    ['damaged', { ...SESSION, expiresAt: '1' }, 0, undefined],
    ['of nobody', { ...SESSION, account: '' }, 0, undefined],
    ['as nothing', null, 0, undefined],
  ])('%s', (_name, stored, now, session) => {
    expect(plain({ session: findSession(stored, now) })).toEqual(plain({ session } as never));
  });

  test('of one that ended its account and when are left', () => {
    expect(findEndedSession(SESSION)).toEqual({ account: ALICE, endedAt: DAY });
    expect(findEndedSession(ENDED)).toEqual(ENDED);
    expect(findEndedSession({ account: ALICE })).toBeUndefined();
  });
});

describe('after a sign-in', () => {
  const fresh = { ...SESSION, jwt: 'k', expiresAt: 2 * DAY };
  test.each<[string, SessionState, Session]>([
    ['nobody was signed in', {}, fresh],
    ['the same account keeps its relay', { session: PAIRED }, { ...fresh, relay: RELAY }],
    ['another’s relay is not used', { session: { ...PAIRED, account: BOB } }, fresh],
    ['nor that of another application', { session: { ...PAIRED, apiKey: 'other' } }, fresh],
    ['how an earlier one ended is forgotten', { ended: ENDED }, fresh],
  ])('%s', (_name, before, session) => {
    expect(plain(afterSignIn(before, fresh))).toEqual({ session });
  });
});

describe('after pairing', () => {
  test.each<[string, SessionState, typeof RELAY | undefined, SessionState]>([
    ['the relay is there', { session: SESSION }, RELAY, { session: PAIRED }],
    ['parted from it the token goes on', { session: PAIRED }, undefined, { session: SESSION }],
    [
      'parted from it without a token nobody is signed in',
      { session: { ...PAIRED, jwt: undefined } },
      undefined,
      { ended: ENDED },
    ],
    [
      'somebody else who signed in meanwhile has none of it',
      { session: { ...SESSION, account: BOB } },
      RELAY,
      { session: { ...SESSION, account: BOB } },
    ],
    ['nor has somebody who signed out', {}, RELAY, {}],
  ])('%s', (_name, before, relay, after) => {
    expect(plain(afterPairing(before, made, relay, 5))).toEqual(after);
  });
});

describe('what was learnt of a token', () => {
  const alone = { ...PAIRED, jwt: undefined };
  test.each<[string, Session, string, Parameters<typeof afterNews>[2], SessionState]>([
    [
      'the relay ended its session: the token goes on',
      PAIRED,
      'r',
      undefined,
      { session: SESSION },
    ],
    ['the token is over: the relay goes on', PAIRED, 'j', undefined, plain({ session: alone })],
    ['the last of both is over', alone, 'r', undefined, { ended: ENDED }],
    ['the only one is over', SESSION, 'j', undefined, { ended: ENDED }],
    ['one that is not used any more is over', PAIRED, 'old', undefined, { session: PAIRED }],
    [
      'push works longer',
      PAIRED,
      'r',
      { until: 40 * DAY },
      { session: { ...PAIRED, relay: { ...RELAY, until: 40 * DAY } } },
    ],
    [
      'the relay cannot be reached',
      PAIRED,
      'r',
      { failedAt: 5 },
      { session: { ...PAIRED, relay: { ...RELAY, failedAt: 5 } } },
    ],
    [
      'it can again',
      { ...PAIRED, relay: { ...RELAY, failedAt: 4 } },
      'r',
      { failedAt: undefined },
      { session: PAIRED },
    ],
  ])('%s', (_name, session, token, news, after) => {
    expect(plain(afterNews({ session }, token, news, 5))).toEqual(after);
  });

  test('without a session nothing follows', () => {
    expect(afterNews({ ended: ENDED }, 'j', undefined, 9)).toEqual({ ended: ENDED });
  });
});
