import { describe, expect, it } from 'vitest';
import { call, callPlatform, callWithJwt, createPayload, getPayload } from '../client';
import { signIn } from '../sign-in';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const UNKNOWN = '11111111-1111-4111-8111-111111111111';
const PING = 'https://xumm.app/api/v1/platform/ping';

describe('platform credentials', () => {
  const key = '5a4db0c5-0000-4000-8000-c0ffee000001';
  it.each([
    ['missing headers', {}, 812],
    ['a malformed key', { 'x-api-key': 'nope', 'x-api-secret': UNKNOWN }, 812],
    ['an unknown key', { 'x-api-key': UNKNOWN, 'x-api-secret': UNKNOWN }, 811],
    ['a wrong secret', { 'x-api-key': key, 'x-api-secret': UNKNOWN }, 813],
  ])('are refused for %s with HTTP 403', async (_what, headers, code) => {
    const answer = await call(sandbox(), PING, { headers: headers as Record<string, string> });
    expect(answer.status).toBe(403);
    expect(answer.json).toEqual({ error: { reference: answer.headers['x-call-ref'], code } });
  });

  it('are refused for a disabled application with code 810', async () => {
    const application = sandbox().platform.applications[0];
    if (!application) throw new Error('no application');
    application.disabled = true;
    expect((await callPlatform(sandbox(), 'ping')).json.error.code).toBe(810);
    application.disabled = false;
  });
});

describe('payload requests', () => {
  it.each([
    ['GET', `payload/${UNKNOWN}`],
    ['DELETE', `payload/${UNKNOWN}`],
    ['GET', 'payload/ci/never-used'],
  ])('%s %s gets 404 as an error object', async (method, path) => {
    const answer = await callPlatform(sandbox(), path, { method });
    expect(answer.status).toBe(404);
    expect(answer.json.error.code).toBe(404);
  });

  it('do not find payloads of another application', async () => {
    const { uuid } = await createPayload(sandbox());
    const [own] = sandbox().platform.applications;
    if (!own) throw new Error('no application');
    sandbox().platform.setApplication({ ...own, uuid: UNKNOWN, name: 'Other' });
    const headers = { 'x-api-key': UNKNOWN };
    expect((await callPlatform(sandbox(), `payload/${uuid}`, { headers })).status).toBe(404);
  });

  it('accept a uuid in any case', async () => {
    const { uuid } = await createPayload(sandbox());
    expect((await getPayload(sandbox(), uuid.toUpperCase())).meta.uuid).toBe(uuid);
  });
});

it('responds to an unknown route with the fatal error shape', async () => {
  const answer = await callPlatform(sandbox(), 'payload/not-a-uuid?x=1');
  expect(answer.status).toBe(404);
  expect(answer.json).toEqual({
    error: true,
    message: 'Endpoint unknown or method invalid for given endpoint',
    reference: answer.headers['x-call-ref'],
    code: 404,
    req: '/api/v1/platform/payload/not-a-uuid?x=1',
    method: 'GET',
  });
});

it('refuses a malformed JWT with a string error', async () => {
  const answer = await callWithJwt(sandbox(), 'abc', 'ping');
  expect([answer.status, answer.json]).toEqual([401, { error: 'Invalid JWT' }]);
});

it('refuses an expired JWT with the documented string error', async () => {
  const jwt = await signIn(sandbox());
  sandbox().clock.advance(86_400_000);
  const answer = await callWithJwt(sandbox(), jwt, 'ping');
  expect(answer.status).toBe(401);
  expect(answer.json.error).toBe('JWT expired, request a new one using the `/authorize` endpoint');
});

it('sends CORS headers on /jwt/ and not on /platform/', async () => {
  const preflight = await call(sandbox(), 'https://xumm.app/api/v1/jwt/payload', {
    method: 'OPTIONS',
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toContain('Authorization');
  const other = await call(sandbox(), PING, { method: 'OPTIONS' });
  expect(other.headers['access-control-allow-origin']).toBeUndefined();
});

it('limits payload posts per minute to payloadPostsPerMinute', async () => {
  const { switches, clock } = sandbox();
  clock.advance(60_000);
  switches.payloadPostsPerMinute = 1;
  switches.rateLimitedRetryAfter = 7;
  const txjson = { TransactionType: 'SignIn' };
  const first = await callPlatform(sandbox(), 'payload', { body: { txjson } });
  expect(first.headers['x-ratelimit-remaining']).toBe('0');
  const second = await callPlatform(sandbox(), 'payload', { body: { txjson } });
  expect([second.status, second.json.error.code]).toEqual([429, 429]);
  expect(second.headers['retry-after']).toBe('7');
  clock.advance(60_000);
  expect((await callPlatform(sandbox(), 'payload', { body: { txjson } })).status).toBe(200);
  switches.payloadPostsPerMinute = 10_000;
});
