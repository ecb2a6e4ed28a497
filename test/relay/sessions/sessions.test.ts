import { createHash } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_API_KEY } from '../../../src/sandbox/application';
import { call } from '../../sandbox/client';
import { signIn } from '../../sandbox/sign-in';
import { relayBeside, rows } from '../beside';
import { ask, pair, paymentBody } from '../client';
import { startedRelay } from '../started-relay';

const { box, relay, paired, address } = relayBeside();
const DAY = 86_400_000;
const KEYS = { path: '/certs', host: 'oauth2.xumm.app' };
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let certs: { status: number; body: object };

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), use: 'sig', alg: 'RS256', kid: 'test' };
  const own = await call(box(), 'https://oauth2.xumm.app/certs');
  certs = { status: 200, body: { keys: [...own.json.keys, jwk] } };
  // The platform's list with one key more, for the tokens a sandbox never makes.
  box().faults.always(KEYS, certs);
});

/** A sign-in as the platform makes it, but for what is changed. */
function jwt(changes: Record<string, unknown> = {}, key = keys.privateKey, alg = 'RS256') {
  const now = Math.floor(box().clock.now() / 1000);
  const claims = {
    iss: 'https://oauth2.xumm.app',
    aud: SANDBOX_API_KEY,
    sub: address(),
    iat: now,
    exp: now + 3600,
    usertoken_uuidv4: '44444444-4444-4444-8444-444444444444',
    ...changes,
  };
  return new SignJWT(claims).setProtectedHeader({ alg, kid: 'test' }).sign(key);
}
const post = (bearer?: string, body: unknown = {}) =>
  ask(relay(), 'POST', '/sessions', bearer, body);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sessions = () => rows(relay(), 'sessions');
const listed = async (session: string) =>
  (await ask(relay(), 'GET', '/sessions', session)).json.sessions;

test('a sign-in is exchanged for a session of the relay', async () => {
  const { status, json } = await post(await signIn(box()), { label: 'Chrome on my laptop' });
  expect(status).toBe(200);
  expect(json).toEqual({
    session: expect.stringMatching(/^[\w-]{43}$/),
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    account: address(),
    apiKey: SANDBOX_API_KEY,
    until: expect.any(Number),
  });
  expect(json.until - box().clock.now()).toBeGreaterThan(29 * DAY);
});

describe('no session is given for', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another application', { aud: '11111111-1111-4111-8111-111111111111' }],
    ['several applications', { aud: [SANDBOX_API_KEY, '11111111-1111-4111-8111-111111111111'] }],
    ['no application', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no issuer', { iss: undefined }],
    ['nobody', { sub: undefined }],
    ['an empty somebody', { sub: '' }],
    ['a time that is over', { exp: 1_700_000_000 }],
    ['ever', { exp: undefined }],
    ['a time to come', { nbf: 4_000_000_000 }],
  ])('a sign-in for %s', async (_what, changes) => {
    const before = await sessions();
    const { status, json } = await post(await jwt(changes));
    expect([status, json]).toEqual([401, { error: expect.any(String) }]);
    expect(await sessions()).toBe(before);
  });

  test('the same sign-in unchanged, there is one', async () => {
    expect((await post(await jwt())).status).toBe(200);
    expect((await post(await jwt({ aud: [SANDBOX_API_KEY] }))).status).toBe(200);
  });

  test.each<[string, () => Promise<string> | string]>([
    ['nothing', () => ''],
    ['no token', () => 'abc'],
    ['a session', () => 'x'.repeat(43)],
    [
      'one nobody signed',
      async () => `${encoded({ alg: 'none' })}.${(await jwt()).split('.')[1]}.`,
    ],
    [
      'one signed by nobody we know',
      async () => jwt({}, (await generateKeyPair('RS256')).privateKey),
    ],
    [
      'one signed with a public key as a secret',
      async () => {
        const key = Buffer.from(await exportSPKI(keys.publicKey));
        return await jwt({}, key as never, 'HS256');
      },
    ],
    [
      'one of another algorithm',
      async () => jwt({}, (await generateKeyPair('PS256')).privateKey, 'PS256'),
    ],
    [
      'one that was changed',
      async () => {
        const [head, , signature] = (await jwt()).split('.');
        return [head, encoded({ sub: address('Bob'), aud: SANDBOX_API_KEY }), signature].join('.');
      },
    ],
  ])('%s', async (_what, make) => {
    const before = await sessions();
    expect((await post(await make())).status).toBe(401);
    expect(await sessions()).toBe(before);
  });
});

test('a sign-in of a day ago is none any more', async () => {
  const token = await signIn(box());
  expect((await post(token)).status).toBe(200);
  box().clock.advance(DAY + 1000);
  expect((await post(token)).status).toBe(401);
});

test.each<[string, object]>([
  ['cannot be had', { status: 503, body: 'x' }],
  ['are garbage', { status: 200, body: '<h1>Hello</h1>' }],
])('while the keys of the platform %s it is passing trouble, not the end', async (_what, action) => {
  box().faults.clear();
  const end = box().faults.always(KEYS, action as { status: number });
  const fresh = await startedRelay(box(), relay().deps.config);
  expect((await ask(fresh, 'POST', '/sessions', await jwt(), {})).status).toBe(504);
  end();
  box().faults.always(KEYS, certs);
  await fresh.stop(0);
});

describe('a sign-in that names no user token', () => {
  const noToken = { usertoken_uuidv4: undefined };

  test('brings the one its payload tells', async () => {
    const token = await signIn(box(), 'Carol');
    const { payload_uuidv4 } = JSON.parse(
      String(Buffer.from(token.split('.')[1] ?? '', 'base64url')),
    );
    const bare = await jwt({ ...noToken, sub: address('Carol'), payload_uuidv4 });
    await relay().deps.sql.query('DELETE FROM users WHERE account = $1', [address('Carol')]);
    const { status, json } = await post(bare);
    expect(status).toBe(200);
    const body = paymentBody(address('Carol'), 'sessions-carol');
    expect((await ask(relay(), 'POST', '/requests', json.session, body)).json.pushed).toBe(true);
  });

  test.each([
    ['no payload', undefined],
    ['an unknown payload', '99999999-9999-4999-8999-999999999999'],
  ])('and %s cannot be paired with', async (_what, payload_uuidv4) => {
    const { status, json } = await post(await jwt({ ...noToken, payload_uuidv4 }));
    expect([status, json.error.code]).toEqual([409, 409]);
  });
});

describe('a label', () => {
  test.each<[string, unknown, string]>([
    ['is kept', { label: 'My laptop ✓' }, 'My laptop ✓'],
    ['may be none', {}, ''],
    ['may be of a wrong type', { label: 7 }, ''],
    ['may come in no JSON', 'hello', ''],
    ['is cut', { label: 'x'.repeat(200) }, 'x'.repeat(60)],
    ['loses what cannot be seen', { label: 'a\u0000b\u202ec\n' }, 'abc'],
  ])('%s', async (_what, body, label) => {
    const { json } = await post(await jwt(), body);
    const own = (await listed(json.session)).find((one: { id: string }) => one.id === json.id);
    expect(own.label).toBe(label);
  });

  test('may not be without end', async () => {
    expect((await post(await jwt(), { label: 'x'.repeat(2000) })).status).toBe(413);
  });
});

test('only the hash of a session is on disk', async () => {
  const session = await paired();
  const all = await relay().deps.sql.query<{ hash: string }>('SELECT * FROM sessions');
  expect(JSON.stringify(all)).not.toContain(session);
  expect(all.map(({ hash }) => hash)).toContain(createHash('sha256').update(session).digest('hex'));
  expect(relay().lines.join('\n')).not.toContain(session);
});

test('users see their own sessions and no others, and which one they use', async () => {
  const [bob, other] = [await paired('Bob'), await paired('Bob')];
  const all = await listed(bob);
  expect(all).toHaveLength(2);
  expect(Object.keys(all[0]).toSorted()).toEqual([
    'createdAt',
    'current',
    'id',
    'label',
    'lastUsedAt',
  ]);
  const current = (list: { current: boolean; id: string }[]) => list.filter((one) => one.current);
  expect(current(all)).toHaveLength(1);
  expect(current(await listed(other))[0]?.id).not.toBe(current(all)[0]?.id);
  const before = all[0].lastUsedAt;
  box().clock.advance(2 * 3_600_000);
  await listed(bob);
  const used = (await listed(bob)).find((one: { current: boolean }) => one.current);
  expect(used.lastUsedAt).toBeGreaterThan(before);
});

test('users end their own sessions and no others', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  const [, old] = [
    await paired('Alice'),
    (await listed(alice)).find((one: { current: boolean }) => one.current),
  ];
  expect((await ask(relay(), 'DELETE', `/sessions/${old.id}`, bob)).status).toBe(404);
  expect((await ask(relay(), 'GET', '/ping', alice)).status).toBe(200);
  expect((await ask(relay(), 'DELETE', '/sessions/current', alice)).json).toEqual({
    revoked: true,
  });
  expect((await ask(relay(), 'GET', '/ping', alice)).status).toBe(401);
  expect((await ask(relay(), 'DELETE', '/sessions/current', alice)).status).toBe(401);
  expect((await ask(relay(), 'GET', '/ping', bob)).status).toBe(200);
});

test('a session goes on for 60 days after the permission lapsed, without push; then it is over', async () => {
  const session = await paired('Carol');
  const until = (await ask(relay(), 'GET', '/ping', session)).json.until;
  box().clock.advance(until + 59 * DAY - box().clock.now());
  const ping = await ask(relay(), 'GET', '/ping', session);
  expect(ping.json).toEqual({ pong: true, account: address('Carol'), state: 'expired', until });
  const body = paymentBody(address('Carol'), 'sessions-grace');
  const created = await ask(relay(), 'POST', '/requests', session, body);
  expect([created.status, created.json.pushed]).toEqual([200, false]);
  box().clock.advance(2 * DAY);
  const over = await ask(relay(), 'GET', '/ping', session);
  expect([over.status, typeof over.json.error]).toEqual([401, 'string']);
  await pair(relay(), await signIn(box(), 'Carol'));
});

test.each([
  ['GET', '/ping'],
  ['GET', '/sessions'],
  ['DELETE', '/sessions/current'],
  ['POST', '/requests'],
  ['GET', '/requests'],
  ['GET', '/requests/99999999-9999-4999-8999-999999999999'],
  ['GET', '/requests/ci/abc'],
  ['DELETE', '/requests/99999999-9999-4999-8999-999999999999'],
  ['GET', `/xrpl-tx/${'A'.repeat(64)}`],
  ['GET', '/events'],
  ['GET', '/anything'],
])('%s %s needs a session', async (method, path) => {
  for (const bearer of [undefined, 'x'.repeat(43), 'x', await signIn(box())]) {
    const { status, json } = await ask(relay(), method, path, bearer);
    expect([status, json]).toEqual([401, { error: expect.any(String) }]);
    box().clock.advance(61_000);
  }
});
