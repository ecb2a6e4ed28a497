import { afterEach, describe, expect, test } from 'vitest';
import {
  ask,
  pair,
  paymentBody,
  sendWebhook,
  until,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { relayBeside } from '../beside';

const { box, relay, paired, address } = relayBeside();
const DAY = 86_400_000;
let last = 0;

const request = async (session: string, name = 'Alice') => {
  last += 1;
  const body = paymentBody(address(name), `renewal-${last}`);
  return (await ask(relay(), 'POST', '/requests', session, body)).json;
};
const ping = async (session: string) => (await ask(relay(), 'GET', '/ping', session)).json;
const state = (session: string, wanted: string) =>
  until(async () => (await ping(session)).state === wanted, wanted);
/** What the platform tells of a signature, by webhook. */
const tell = async (
  uuid: string,
  write: (ms: number) => unknown = (ms) => Math.floor(ms / 1000),
  name = 'userToken',
) => {
  const token = box().platform.tokens.lastIssuedBy(uuid);
  if (!token) throw new Error('no token');
  const block = {
    user_token: token.token,
    token_issued: write(token.issuedAt),
    token_expiration: write(token.expiresAt),
  };
  const body = webhookBody(uuid, block).replace('"userToken":', `"${name}":`);
  return await sendWebhook(relay(), body, box().clock.now());
};

afterEach(() => box().phone.setDevice({ enabled: true, locked: false }));

test('the token of the sign-in is there at once, and pushes', async () => {
  const session = await paired();
  const told = await ping(session);
  expect(told).toMatchObject({ pong: true, account: address(), state: 'live' });
  expect(told.until - box().clock.now()).toBeGreaterThan(29.9 * DAY);
  const { uuid, pushed } = await request(session);
  expect(pushed).toBe(true);
  expect(box().platform.payload(uuid)?.request.userToken).toBe(
    box().platform.tokens.of(address(), box().platform.applications[0]?.uuid ?? '')?.token,
  );
});

test('it is sealed with the relay key, and is the one on the phone', async () => {
  await paired();
  const [row] = await relay().deps.sql.query<{ token_sealed: string }>(
    'SELECT * FROM users WHERE account = $1',
    [address()],
  );
  const token = box().platform.tokens.of(address(), box().platform.applications[0]?.uuid ?? '');
  expect(relay().deps.seal.open(row?.token_sealed ?? '')).toBe(token?.token);
});

describe('a signature renews it, learnt', () => {
  test.each<[string, (uuid: string) => Promise<unknown>]>([
    ['from a webhook in seconds', (uuid) => tell(uuid)],
    ['from a webhook in ISO', (uuid) => tell(uuid, (ms) => new Date(ms).toISOString())],
    ['from a webhook by its former name', (uuid) => tell(uuid, undefined, 'accessToken')],
    [
      'from the payload, where the webhook told none',
      (uuid) => sendWebhook(relay(), webhookBody(uuid), box().clock.now()),
    ],
    ['from the payload, where no webhook came', async () => box().clock.advance(31 * 60_000)],
  ])('%s', async (_how, learn) => {
    const session = await paired();
    const { uuid } = await request(session);
    box().clock.advance(10 * 60_000);
    await box().phone.sign(uuid);
    const end = box().platform.tokens.lastIssuedBy(uuid)?.expiresAt ?? 0;
    await learn(uuid);
    await until(async () => Math.abs((await ping(session)).until - end) < 1500, 'the renewal');
  });
});

test('revoked on the phone it is noticed at the next request, and the next signature brings it back', async () => {
  const session = await paired();
  box().phone.revokeToken('Alice');
  expect((await request(session)).pushed).toBe(false);
  await state(session, 'revoked');
  const { uuid, pushed } = await request(session);
  expect(pushed).toBe(false);
  expect(box().platform.payload(uuid)?.request.userToken).toBeNull();
  await box().phone.sign(uuid, { account: 'Alice' });
  await tell(uuid);
  await state(session, 'live');
  expect((await request(session)).pushed).toBe(true);
});

test.each([
  { enabled: false },
  { locked: true },
])('a phone that is away (%o) is no end of a permission', async (device) => {
  const session = await paired();
  box().phone.setDevice(device);
  expect((await request(session)).pushed).toBe(false);
  expect((await ping(session)).state).toBe('live');
  box().phone.setDevice({ enabled: true, locked: false });
  expect((await request(session)).pushed).toBe(true);
});

test('that it could not be asked about is no end of it either, nor of the request', async () => {
  const session = await paired();
  box().phone.revokeToken('Alice');
  box().faults.next({ path: '/api/v1/platform/user-tokens' }, { status: 500 });
  expect((await request(session)).uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect((await ping(session)).state).toBe('live');
  await request(session);
  await state(session, 'revoked');
});

test('one that ran out is not sent; a signature by QR brings push back', async () => {
  const session = await paired();
  box().clock.advance(31 * DAY);
  expect((await ping(session)).state).toBe('expired');
  const { uuid, pushed } = await request(session);
  expect([pushed, box().platform.payload(uuid)?.request.userToken]).toEqual([false, null]);
  await box().phone.sign(uuid, { account: 'Alice' });
  await tell(uuid);
  await state(session, 'live');
  expect((await request(session)).pushed).toBe(true);
});

test('who pairs anew after revoking has push again', async () => {
  const session = await paired();
  box().phone.revokeToken('Alice');
  await request(session);
  await state(session, 'revoked');
  box().clock.advance(1000);
  const again = await pair(relay(), await signIn(box(), 'Alice'));
  expect((await ping(again)).state).toBe('live');
  expect((await request(again)).pushed).toBe(true);
});

test('the token of one user is never used for another', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  const uuids = [await request(alice), await request(bob, 'Bob')].map(({ uuid }) => uuid);
  const [first, second] = uuids.map((uuid) => box().platform.payload(uuid)?.userAccount);
  expect([first, second]).toEqual([address('Alice'), address('Bob')]);
});
