import type { ServerResponse } from 'node:http';
import { beforeEach, expect, test, vi } from 'vitest';
import { hasCallsLeft } from '../../../src/adapters/platform/budget';
import { type ApiCall, PLATFORM_URL } from '../../../src/adapters/platform/http';
import { callRelayOrPlatform } from '../../../src/adapters/platform/relay-or-platform';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { failure, json, startHttpServer, UNREACHABLE_URL } from './http-server';

const SESSION_OVER = { error: 'Session over, sign in again' };
const GET = { method: 'GET', path: `payload/${UUID}` } as const;
const onTokenStatus = vi.fn(async () => {});
const ask = (session: Session, apiCall: ApiCall) =>
  callRelayOrPlatform(session, apiCall, onTokenStatus);
const { fetch: realFetch } = globalThis;

beforeEach(() => {
  onTokenStatus.mockClear();
  vi.stubGlobal('navigator', { onLine: true });
});

/** A platform whose answers contain `from: 'platform'`, and a session with a relay and a JWT. */
async function startPlatform(relay: string, relayFields: object = {}) {
  const { url, came } = await startHttpServer((_came, response) =>
    json(response, { from: 'platform' }),
  );
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    realFetch(address.replace(PLATFORM_URL, url), init),
  );
  const session: Session = {
    jwt: 'jwt',
    expiresAt: 1,
    apiKey: UUID,
    account: ALICE,
    relay: { url: relay, token: 'relay-token', until: 1, ...relayFields },
  };
  return { session, came, withoutJwt: { ...session, jwt: undefined } };
}

const answerWith = (body: unknown, status?: number) => (_came: unknown, response: ServerResponse) =>
  json(response, body, status);

test('callRelayOrPlatform uses the paths and the token of the relay', async () => {
  const relay = await startHttpServer(answerWith({ from: 'relay' }));
  const { session, came } = await startPlatform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'relay' });
  await ask(session, { method: 'POST', path: 'payload', body: { a: 1 } });
  await ask(session, { method: 'GET', path: 'xrpl-tx/AB' });
  await ask(session, { method: 'GET', path: 'ping' });
  expect(relay.came.map(({ call }) => call)).toEqual([
    `GET /requests/${UUID}`,
    'POST /requests',
    'GET /xrpl-tx/AB',
    'GET /ping',
  ]);
  expect(new Set(relay.came.map(({ bearer }) => bearer))).toEqual(new Set(['relay-token']));
  expect(came).toEqual([]);
  expect(onTokenStatus).not.toHaveBeenCalled();
});

test('callRelayOrPlatform uses the platform and the JWT without a relay', async () => {
  const { session, came } = await startPlatform(UNREACHABLE_URL);
  await ask({ ...session, relay: undefined }, GET);
  expect(came).toMatchObject([{ call: `GET /payload/${UUID}`, bearer: 'jwt' }]);
});

test.each<[string, (response: ServerResponse) => unknown]>([
  ['a broken connection', (response) => response.destroy()],
  ['a proxy without a server', (response) => response.writeHead(502).end('<html>Bad gateway')],
  ['a proxy that speaks JSON', (response) => json(response, { message: 'no upstream' }, 503)],
  ['a router without such a host', (response) => response.writeHead(404).end('404 not found')],
  ['a page of a hotel network', (response) => response.writeHead(401).end('<html>Pay first')],
  ['another web page', (response) => response.end('<html>It works!')],
])('callRelayOrPlatform falls back to the platform and reports the relay on %s', async (_name, fail) => {
  const relay = await startHttpServer((_came, response) => fail(response));
  const { session, withoutJwt, came } = await startPlatform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect(came).toMatchObject([{ bearer: 'jwt' }]);
  expect(onTokenStatus).toHaveBeenCalledExactlyOnceWith('relay-token', {
    failedAt: expect.any(Number),
  });
  await expect(ask(withoutJwt, GET)).rejects.toMatchObject({ code: 'relay-unreachable' });
});

test('a relay that does not answer is unreachable; without any network the error is offline', async () => {
  const { session, withoutJwt } = await startPlatform(UNREACHABLE_URL);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  await expect(ask(withoutJwt, GET)).rejects.toMatchObject({ code: 'relay-unreachable' });
  onTokenStatus.mockClear();
  vi.stubGlobal('navigator', { onLine: false });
  await expect(ask(withoutJwt, GET)).rejects.toMatchObject({ code: 'offline' });
  expect(onTokenStatus).not.toHaveBeenCalled();
});

test('a relay that does not answer in time is unreachable', async () => {
  const relay = await startHttpServer(() => {});
  const { withoutJwt } = await startPlatform(relay.url);
  const answer = ask(withoutJwt, { ...GET, timeoutMs: 50 });
  await expect(answer).rejects.toMatchObject({ code: 'relay-unreachable' });
});

test('callRelayOrPlatform skips a relay that just failed, except for a ping, while the session has a JWT', async () => {
  const relay = await startHttpServer(answerWith({ from: 'relay' }));
  const { session, withoutJwt } = await startPlatform(relay.url, { failedAt: Date.now() - 1000 });
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect((await ask(withoutJwt, GET)).body).toEqual({ from: 'relay' });
  onTokenStatus.mockClear();
  expect((await ask(session, { method: 'GET', path: 'ping' })).body).toEqual({ from: 'relay' });
  expect(onTokenStatus).toHaveBeenCalledExactlyOnceWith('relay-token', { failedAt: undefined });
  const long = await startPlatform(relay.url, { failedAt: Date.now() - 60_000 });
  expect((await ask(long.session, GET)).body).toEqual({ from: 'relay' });
});

test('callRelayOrPlatform reports that the relay ended its session, and uses the JWT', async () => {
  const relay = await startHttpServer(answerWith(SESSION_OVER, 401));
  const { session, withoutJwt } = await startPlatform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect(onTokenStatus).toHaveBeenCalledExactlyOnceWith('relay-token');
  await expect(ask(withoutJwt, GET)).rejects.toMatchObject({ code: 'session-ended' });
});

test('callRelayOrPlatform falls back to the platform when the relay does not have the payload', async () => {
  const relay = await startHttpServer(answerWith(failure(404), 404));
  const { session, withoutJwt } = await startPlatform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  await expect(ask(withoutJwt, GET)).rejects.toMatchObject({ code: 'not-found' });
});

test.each([
  ['a refusal', 400, failure(603), 'refused'],
  ['a duplicate', 409, failure(409), 'duplicate'],
  ['a failure of the relay’s platform', 503, failure(null), 'platform-down'],
  ['too many calls', 429, failure(429), 'rate-limited'],
])('callRelayOrPlatform does not fall back on %s', async (_name, status, body, code) => {
  const relay = await startHttpServer(answerWith(body, status));
  const { session, came } = await startPlatform(relay.url);
  await expect(ask(session, GET)).rejects.toMatchObject({ code });
  expect(came).toEqual([]);
});

test('callRelayOrPlatform reports the JWT that has ended', async () => {
  const { session } = await startPlatform(UNREACHABLE_URL);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(SESSION_OVER), { status: 401 }));
  await expect(ask({ ...session, relay: undefined }, GET)).rejects.toMatchObject({
    code: 'session-ended',
  });
  expect(onTokenStatus).toHaveBeenCalledExactlyOnceWith('jwt');
});

test('the rate limit of a relay delays calls that can wait', async () => {
  const rates = { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '5' };
  const relay = await startHttpServer((_came, response) =>
    response.writeHead(200, rates).end('{"a":1}'),
  );
  const { session } = await startPlatform(relay.url);
  expect(hasCallsLeft('due', 'ledger')).toBe(true);
  await ask(session, { method: 'GET', path: 'xrpl-tx/AB' });
  expect(hasCallsLeft('due', 'ledger')).toBe(false);
});
