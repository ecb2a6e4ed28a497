import type { ServerResponse } from 'node:http';
import { beforeEach, expect, test, vi } from 'vitest';
import { hasCallsLeft } from '../../../src/adapters/platform/budget';
import { type ApiCall, PLATFORM } from '../../../src/adapters/platform/http';
import { callRelayOrPlatform as askWith } from '../../../src/adapters/platform/relay-or-platform';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { failure, json, NOWHERE, serverThat } from './http-server';

const OVER = { error: 'Session over, sign in again' };
const GET = { method: 'GET', path: `payload/${UUID}` } as const;
const onTokenNews = vi.fn(async () => {});
const ask = (session: Session, question: ApiCall) => askWith(session, question, onTokenNews);
const { fetch: realFetch } = globalThis;

beforeEach(() => {
  onTokenNews.mockClear();
  vi.stubGlobal('navigator', { onLine: true });
});

/** A platform that says in each answer that it sent it, and a session with a relay and a JWT. */
async function platform(relay: string, facts: object = {}) {
  const { url, came } = await serverThat((_came, response) => json(response, { from: 'platform' }));
  vi.stubGlobal('fetch', (address: string, how: RequestInit) =>
    realFetch(address.replace(PLATFORM, url), how),
  );
  const session: Session = {
    jwt: 'jwt',
    expiresAt: 1,
    apiKey: UUID,
    account: ALICE,
    relay: { url: relay, token: 'relay-token', until: 1, ...facts },
  };
  return { session, came, alone: { ...session, jwt: undefined } };
}

const answers = (body: unknown, status?: number) => (_came: unknown, response: ServerResponse) =>
  json(response, body, status);

test('ask uses the paths and the token of the relay', async () => {
  const relay = await serverThat(answers({ from: 'relay' }));
  const { session, came } = await platform(relay.url);
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
  expect(onTokenNews).not.toHaveBeenCalled();
});

test('ask uses the platform and the JWT without a relay', async () => {
  const { session, came } = await platform(NOWHERE);
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
])('ask falls back to the platform and reports the relay on %s', async (_name, fail) => {
  const relay = await serverThat((_came, response) => fail(response));
  const { session, alone, came } = await platform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect(came).toMatchObject([{ bearer: 'jwt' }]);
  expect(onTokenNews).toHaveBeenCalledExactlyOnceWith('relay-token', {
    failedAt: expect.any(Number),
  });
  await expect(ask(alone, GET)).rejects.toMatchObject({ code: 'relay-unreachable' });
});

test('a relay that does not answer is unreachable; without any network the error is offline', async () => {
  const { session, alone } = await platform(NOWHERE);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  await expect(ask(alone, GET)).rejects.toMatchObject({ code: 'relay-unreachable' });
  onTokenNews.mockClear();
  vi.stubGlobal('navigator', { onLine: false });
  await expect(ask(alone, GET)).rejects.toMatchObject({ code: 'offline' });
  expect(onTokenNews).not.toHaveBeenCalled();
});

test('a relay that does not answer in time is unreachable', async () => {
  const relay = await serverThat(() => {});
  const { alone } = await platform(relay.url);
  const asked = ask(alone, { ...GET, timeoutMs: 50 });
  await expect(asked).rejects.toMatchObject({ code: 'relay-unreachable' });
});

test('ask skips a relay that just failed, except for a ping, while the session has a JWT', async () => {
  const relay = await serverThat(answers({ from: 'relay' }));
  const { session, alone } = await platform(relay.url, { failedAt: Date.now() - 1000 });
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect((await ask(alone, GET)).body).toEqual({ from: 'relay' });
  onTokenNews.mockClear();
  expect((await ask(session, { method: 'GET', path: 'ping' })).body).toEqual({ from: 'relay' });
  expect(onTokenNews).toHaveBeenCalledExactlyOnceWith('relay-token', { failedAt: undefined });
  const long = await platform(relay.url, { failedAt: Date.now() - 60_000 });
  expect((await ask(long.session, GET)).body).toEqual({ from: 'relay' });
});

test('ask reports that the relay ended its session, and uses the JWT', async () => {
  const relay = await serverThat(answers(OVER, 401));
  const { session, alone } = await platform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  expect(onTokenNews).toHaveBeenCalledExactlyOnceWith('relay-token');
  await expect(ask(alone, GET)).rejects.toMatchObject({ code: 'session-ended' });
});

test('ask falls back to the platform when the relay does not have the payload', async () => {
  const relay = await serverThat(answers(failure(404), 404));
  const { session, alone } = await platform(relay.url);
  expect((await ask(session, GET)).body).toEqual({ from: 'platform' });
  await expect(ask(alone, GET)).rejects.toMatchObject({ code: 'not-found' });
});

test.each([
  ['a refusal', 400, failure(603), 'refused'],
  ['a duplicate', 409, failure(409), 'duplicate'],
  ['a failure of the relay’s platform', 503, failure(null), 'platform-down'],
  ['too many calls', 429, failure(429), 'rate-limited'],
])('ask does not fall back on %s', async (_name, status, body, code) => {
  const relay = await serverThat(answers(body, status));
  const { session, came } = await platform(relay.url);
  await expect(ask(session, GET)).rejects.toMatchObject({ code });
  expect(came).toEqual([]);
});

test('ask reports the JWT that has ended', async () => {
  const { session } = await platform(NOWHERE);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(OVER), { status: 401 }));
  await expect(ask({ ...session, relay: undefined }, GET)).rejects.toMatchObject({
    code: 'session-ended',
  });
  expect(onTokenNews).toHaveBeenCalledExactlyOnceWith('jwt');
});

test('the rate limit of a relay delays calls that can wait', async () => {
  const rates = { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '5' };
  const relay = await serverThat((_came, response) =>
    response.writeHead(200, rates).end('{"a":1}'),
  );
  const { session } = await platform(relay.url);
  expect(hasCallsLeft('due', 'ledger')).toBe(true);
  await ask(session, { method: 'GET', path: 'xrpl-tx/AB' });
  expect(hasCallsLeft('due', 'ledger')).toBe(false);
});
