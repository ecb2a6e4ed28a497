import { expect, test, vi } from 'vitest';
import {
  fetchAccountProfile,
  fetchCuratedTokens,
  fetchExchangeRate,
} from '../../../src/adapters/look-up/directory';
import type { Session } from '../../../src/core/session';
import { accountMeta } from '../../../src/sandbox/api/account-info';
import { curatedAssets } from '../../../src/sandbox/api/curated-assets';
import { ALICE, UUID } from '../../core/request/request-row';
import { json, startHttpServer } from '../platform/http-server';

const { signal } = new AbortController();
const RATE = { USD: 1.1, XRP: 2.27, __meta: { currency: { code: 'EUR', isoDecimals: 2 } } };
const ANSWERS: Readonly<Record<string, object>> = {
  'GET /platform/curated-assets': curatedAssets([]),
  'GET /platform/rates/EUR': RATE,
  [`GET /platform/account-meta/${ALICE}`]: accountMeta(ALICE),
};

test('a session of a relay asks the relay, with its token', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const { url, came } = await startHttpServer(({ call }, response) =>
    json(response, ANSWERS[call] ?? {}, call in ANSWERS ? 200 : 404),
  );
  const relay = { url, token: 'relay-token', until: 1 };
  const session: Session = { expiresAt: 1, apiKey: UUID, account: ALICE, relay };
  expect(await fetchCuratedTokens(session, signal)).toEqual([]);
  expect(await fetchExchangeRate(session, 'EUR', signal)).toMatchObject({ perXrp: '2.27' });
  expect(await fetchAccountProfile(session, ALICE, signal)).toMatchObject({ isBlocked: false });
  expect(came.map(({ call }) => call).sort()).toEqual(Object.keys(ANSWERS).sort());
  for (const { bearer } of came) expect(bearer).toBe('relay-token');
});
