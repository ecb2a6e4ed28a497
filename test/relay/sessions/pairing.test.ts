import { exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { SANDBOX_API_KEY } from '../../../src/sandbox/state/application';
import { callRelay, paymentBody } from '../../../src/tools/relay/client';
import { startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { signIn } from '../../sandbox/sign-in';
import { countRows, useRelay } from '../use-relay';
import { createSignIns, KEYS } from './sign-ins';

const beside = useRelay();
const { sandbox, relay, addressOf } = beside;
const { jwt, keys, serveKeys } = createSignIns(beside);
const DAY = 86_400_000;
const post = (bearer?: string, body: unknown = {}) =>
  callRelay(relay(), 'POST', '/sessions', bearer, body);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sessions = () => countRows(relay(), 'sessions');

test('POST /sessions exchanges a sign-in for a session', async () => {
  const { status, json } = await post(await signIn(sandbox()), { label: 'Chrome on my laptop' });
  expect(status).toBe(200);
  expect(json).toEqual({
    session: expect.stringMatching(/^[\w-]{43}$/),
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    account: addressOf(),
    apiKey: SANDBOX_API_KEY,
    until: expect.any(Number),
  });
  expect(json.until - sandbox().clock.now()).toBeGreaterThan(29 * DAY);
});

describe('POST /sessions refuses', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another application', { aud: '11111111-1111-4111-8111-111111111111' }],
    ['several applications', { aud: [SANDBOX_API_KEY, '11111111-1111-4111-8111-111111111111'] }],
    ['no application', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no issuer', { iss: undefined }],
    ['no account', { sub: undefined }],
    ['an empty account', { sub: '' }],
    ['a time in the past', { exp: 1_700_000_000 }],
    ['no expiry', { exp: undefined }],
    ['a time in the future', { nbf: 4_000_000_000 }],
  ])('a sign-in for %s', async (_what, changes) => {
    const before = await sessions();
    const { status, json } = await post(await jwt(changes));
    expect([status, json]).toEqual([401, { error: expect.any(String) }]);
    expect(await sessions()).toBe(before);
  });

  test('and accepts the same sign-in unchanged', async () => {
    expect((await post(await jwt())).status).toBe(200);
    expect((await post(await jwt({ aud: [SANDBOX_API_KEY] }))).status).toBe(200);
  });

  test.each<[string, () => Promise<string> | string]>([
    ['no bearer token', () => ''],
    ['a text that is no token', () => 'abc'],
    ['a session', () => 'x'.repeat(43)],
    [
      'an unsigned sign-in',
      async () => `${encoded({ alg: 'none' })}.${(await jwt()).split('.')[1]}.`,
    ],
    [
      'a sign-in with an unknown key',
      async () => jwt({}, (await generateKeyPair('RS256')).privateKey),
    ],
    [
      'a sign-in with the public key as HMAC secret',
      async () => {
        const key = Buffer.from(await exportSPKI(keys().publicKey));
        return await jwt({}, key, 'HS256');
      },
    ],
    [
      'a sign-in with another algorithm',
      async () => jwt({}, (await generateKeyPair('PS256')).privateKey, 'PS256'),
    ],
    [
      'a sign-in with changed claims',
      async () => {
        const [head, , signature] = (await jwt()).split('.');
        return [head, encoded({ sub: addressOf('Bob'), aud: SANDBOX_API_KEY }), signature].join(
          '.',
        );
      },
    ],
  ])('%s', async (_what, create) => {
    const before = await sessions();
    expect((await post(await create())).status).toBe(401);
    expect(await sessions()).toBe(before);
  });
});

test('a sign-in expires after a day', async () => {
  const token = await signIn(sandbox());
  expect((await post(token)).status).toBe(200);
  sandbox().clock.advance(DAY + 1000);
  expect((await post(token)).status).toBe(401);
});

test.each<[string, object]>([
  ['cannot be fetched', { status: 503, body: 'x' }],
  ['are no JSON', { status: 200, body: '<h1>Hello</h1>' }],
])('while the keys of the platform %s, pairing fails with 504', async (_what, action) => {
  sandbox().faults.clear();
  const endFault = sandbox().faults.always(KEYS, action as { status: number });
  const fresh = await startSandboxRelay(sandbox(), relay().deps.config);
  expect((await callRelay(fresh, 'POST', '/sessions', await jwt(), {})).status).toBe(504);
  endFault();
  serveKeys();
  await fresh.stop(0);
});

describe('a sign-in without a user token', () => {
  const noToken = { usertoken_uuidv4: undefined };

  test('uses the token of its payload', async () => {
    const token = await signIn(sandbox(), 'Carol');
    const { payload_uuidv4 } = JSON.parse(
      String(Buffer.from(token.split('.')[1] ?? '', 'base64url')),
    );
    const bare = await jwt({ ...noToken, sub: addressOf('Carol'), payload_uuidv4 });
    await relay().deps.sql.query('DELETE FROM users WHERE account = $1', [addressOf('Carol')]);
    const { status, json } = await post(bare);
    expect(status).toBe(200);
    const body = paymentBody(addressOf('Carol'), 'sessions-carol');
    expect((await callRelay(relay(), 'POST', '/requests', json.session, body)).json.pushed).toBe(
      true,
    );
  });

  test.each([
    ['no payload', undefined],
    ['an unknown payload', '99999999-9999-4999-8999-999999999999'],
  ])('and with %s is refused', async (_what, payload_uuidv4) => {
    const { status, json } = await post(await jwt({ ...noToken, payload_uuidv4 }));
    expect([status, json.error.code]).toEqual([409, 409]);
  });
});
