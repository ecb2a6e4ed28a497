import { beforeEach, expect, test, vi } from 'vitest';
import { fetchAccountProfile, fetchExchangeRate } from '../../../src/adapters/look-up/directory';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { failure, json, startHttpServer, UNREACHABLE_URL } from '../platform/http-server';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const PLATFORM = 'https://xumm.app/api/v1/platform/';
const { fetch: realFetch } = globalThis;
const signal = new AbortController().signal;
const profile = { account: BOB, kycApproved: true, blocked: false, force_dtag: false };

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));

const sessionAt = (url: string): Session => ({
  expiresAt: 1,
  apiKey: UUID,
  account: ALICE,
  relay: { url, token: 'relay-token', until: 1 },
});

/** The platform's public directory, which notes what it is asked. */
async function startDirectory() {
  const { url, came } = await startHttpServer((_came, response) =>
    json(response, { ...profile, kycApproved: false }),
  );
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    realFetch(address.replace(PLATFORM, url), init),
  );
  return came;
}

test('a session of a relay asks it about accounts and rates, and the platform learns nothing', async () => {
  const direct = await startDirectory();
  const relay = await startHttpServer(({ call }, response) =>
    json(
      response,
      call.includes('rates')
        ? { USD: 1, XRP: 2.5, XAH: 1, __meta: { currency: { code: 'EUR', isoDecimals: 2 } } }
        : profile,
    ),
  );
  const session = sessionAt(relay.url);
  expect(await fetchAccountProfile(session, BOB, signal)).toMatchObject({ isVerified: true });
  expect(await fetchExchangeRate(session, 'EUR', signal)).toMatchObject({ perXrp: '2.5' });
  expect(relay.came.map(({ call }) => call)).toEqual([
    `GET /platform/account-meta/${BOB}`,
    'GET /platform/rates/EUR',
  ]);
  expect(direct).toEqual([]);
});

test.each<[string, number, object]>([
  ['is older than the look-up', 404, failure(404)],
  ['has ended the session', 401, { error: 'Session over: sign in and pair again' }],
])('a relay that %s is passed over: profiles are public', async (_what, status, body) => {
  const direct = await startDirectory();
  const relay = await startHttpServer((_came, response) => json(response, body, status));
  const found = await fetchAccountProfile(sessionAt(relay.url), BOB, signal);
  expect(found).toMatchObject({ isVerified: false });
  expect(direct).toHaveLength(1);
});

test('a relay that cannot be reached is passed over', async () => {
  await startDirectory();
  const found = await fetchAccountProfile(sessionAt(UNREACHABLE_URL), BOB, signal);
  expect(found).toMatchObject({ isVerified: false });
});

test('a relay that limits calls is obeyed', async () => {
  const direct = await startDirectory();
  const relay = await startHttpServer((_came, response) => json(response, failure(429), 429));
  const answer = fetchAccountProfile(sessionAt(relay.url), BOB, signal);
  await expect(answer).rejects.toMatchObject({ code: 'rate-limited' });
  expect(direct).toEqual([]);
});
