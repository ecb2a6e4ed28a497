import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { callRelay, pairSession, paymentBody } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';
import { createSignIns } from './sign-ins';

const beside = useRelay();
const { sandbox, relay, pairAs, addressOf } = beside;
const { jwt } = createSignIns(beside);
const DAY = 86_400_000;
const post = (bearer: string, body: unknown) =>
  callRelay(relay(), 'POST', '/sessions', bearer, body);
const listed = async (session: string) =>
  (await callRelay(relay(), 'GET', '/sessions', session)).json.sessions;

describe('a label', () => {
  test.each<[string, unknown, string]>([
    ['is stored', { label: 'My laptop ✓' }, 'My laptop ✓'],
    ['may be missing', {}, ''],
    ['of a wrong type is ignored', { label: 7 }, ''],
    ['is empty when the body is no JSON', 'hello', ''],
    ['is truncated to 60 characters', { label: 'x'.repeat(200) }, 'x'.repeat(60)],
    ['loses invisible characters', { label: 'a\u0000b\u202ec\n' }, 'abc'],
  ])('%s', async (_what, body, label) => {
    const { json } = await post(await jwt(), body);
    const own = (await listed(json.session)).find((one: { id: string }) => one.id === json.id);
    expect(own.label).toBe(label);
  });

  test('in a body over 1000 bytes is refused', async () => {
    expect((await post(await jwt(), { label: 'x'.repeat(2000) })).status).toBe(413);
  });
});

test('only the hash of a session is stored', async () => {
  const session = await pairAs();
  const all = await relay().deps.sql.query<{ hash: string }>('SELECT * FROM sessions');
  expect(JSON.stringify(all)).not.toContain(session);
  expect(all.map(({ hash }) => hash)).toContain(createHash('sha256').update(session).digest('hex'));
  expect(relay().lines.join('\n')).not.toContain(session);
});

test('GET /sessions lists the user’s own sessions, and marks the current one', async () => {
  const [bob, other] = [await pairAs('Bob'), await pairAs('Bob')];
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
  sandbox().clock.advance(2 * 3_600_000);
  await listed(bob);
  const used = (await listed(bob)).find((one: { current: boolean }) => one.current);
  expect(used.lastUsedAt).toBeGreaterThan(before);
});

test('DELETE /sessions ends the user’s own sessions and no others', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  const [, old] = [
    await pairAs('Alice'),
    (await listed(alice)).find((one: { current: boolean }) => one.current),
  ];
  expect((await callRelay(relay(), 'DELETE', `/sessions/${old.id}`, bob)).status).toBe(404);
  expect((await callRelay(relay(), 'GET', '/ping', alice)).status).toBe(200);
  expect((await callRelay(relay(), 'DELETE', '/sessions/current', alice)).json).toEqual({
    revoked: true,
  });
  expect((await callRelay(relay(), 'GET', '/ping', alice)).status).toBe(401);
  expect((await callRelay(relay(), 'DELETE', '/sessions/current', alice)).status).toBe(401);
  expect((await callRelay(relay(), 'GET', '/ping', bob)).status).toBe(200);
});

test('a session works without push for 60 days after the permission expired, and then ends', async () => {
  const session = await pairAs('Carol');
  const until = (await callRelay(relay(), 'GET', '/ping', session)).json.until;
  sandbox().clock.advance(until + 59 * DAY - sandbox().clock.now());
  const ping = await callRelay(relay(), 'GET', '/ping', session);
  expect(ping.json).toEqual({ pong: true, account: addressOf('Carol'), state: 'expired', until });
  const body = paymentBody(addressOf('Carol'), 'sessions-grace');
  const created = await callRelay(relay(), 'POST', '/requests', session, body);
  expect([created.status, created.json.pushed]).toEqual([200, false]);
  sandbox().clock.advance(2 * DAY);
  const over = await callRelay(relay(), 'GET', '/ping', session);
  expect([over.status, typeof over.json.error]).toEqual([401, 'string']);
  await pairSession(relay(), await signIn(sandbox(), 'Carol'));
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
  ['GET', '/platform/account-meta/rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe'],
  ['GET', '/platform/curated-assets'],
  ['GET', '/platform/rates/USD'],
  ['GET', `/platform/nftoken-detail/${'A'.repeat(64)}`],
  ['GET', '/events'],
  ['GET', '/anything'],
])('%s %s requires a session', async (method, path) => {
  for (const bearer of [undefined, 'x'.repeat(43), 'x', await signIn(sandbox())]) {
    const { status, json } = await callRelay(relay(), method, path, bearer);
    expect([status, json]).toEqual([401, { error: expect.any(String) }]);
    sandbox().clock.advance(61_000);
  }
});
