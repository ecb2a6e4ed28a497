import { afterEach, describe, expect, test } from 'vitest';
import {
  callRelay,
  pairSession,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf } = useRelay();
const DAY = 86_400_000;
let last = 0;

const createRequest = async (session: string, name = 'Alice') => {
  last += 1;
  const body = paymentBody(addressOf(name), `renewal-${last}`);
  return (await callRelay(relay(), 'POST', '/requests', session, body)).json;
};
const ping = async (session: string) => (await callRelay(relay(), 'GET', '/ping', session)).json;
const untilState = (session: string, wanted: string) =>
  waitUntil(async () => (await ping(session)).state === wanted, wanted);
/** Sends the webhook about a signature, with the user token that it issued. */
const sendTokenWebhook = async (
  uuid: string,
  write: (ms: number) => unknown = (ms) => Math.floor(ms / 1000),
  name = 'userToken',
) => {
  const token = sandbox().platform.tokens.findLastIssuedBy(uuid);
  if (!token) throw new Error('no token');
  const block = {
    user_token: token.token,
    token_issued: write(token.issuedAt),
    token_expiration: write(token.expiresAt),
  };
  const body = webhookBody(uuid, block).replace('"userToken":', `"${name}":`);
  return await sendWebhook(relay(), body, sandbox().clock.now());
};

afterEach(() => sandbox().phone.setDevice({ enabled: true, locked: false }));

test('the token of the sign-in is stored when pairing, and used to push', async () => {
  const session = await pairAs();
  const permission = await ping(session);
  expect(permission).toMatchObject({ pong: true, account: addressOf(), state: 'live' });
  expect(permission.until - sandbox().clock.now()).toBeGreaterThan(29.9 * DAY);
  const { uuid, pushed } = await createRequest(session);
  expect(pushed).toBe(true);
  expect(sandbox().platform.findPayload(uuid)?.request.userToken).toBe(
    sandbox().platform.tokens.findForAccount(
      addressOf(),
      sandbox().platform.applications[0]?.uuid ?? '',
    )?.token,
  );
});

test('the stored token is the current one of the platform, sealed with the relay key', async () => {
  await pairAs();
  const [row] = await relay().deps.sql.query<{ token_sealed: string }>(
    'SELECT * FROM users WHERE account = $1',
    [addressOf()],
  );
  const token = sandbox().platform.tokens.findForAccount(
    addressOf(),
    sandbox().platform.applications[0]?.uuid ?? '',
  );
  expect(relay().deps.seal.open(row?.token_sealed ?? '')).toBe(token?.token);
});

describe('a signature renews the token, as reported', () => {
  test.each<[string, (uuid: string) => Promise<unknown>]>([
    ['by a webhook in seconds', (uuid) => sendTokenWebhook(uuid)],
    [
      'by a webhook in ISO format',
      (uuid) => sendTokenWebhook(uuid, (ms) => new Date(ms).toISOString()),
    ],
    [
      'by a webhook with the former field name',
      (uuid) => sendTokenWebhook(uuid, undefined, 'accessToken'),
    ],
    [
      'by the payload, after a webhook without token',
      (uuid) => sendWebhook(relay(), webhookBody(uuid), sandbox().clock.now()),
    ],
    ['by the payload, without a webhook', async () => sandbox().clock.advance(31 * 60_000)],
  ])('%s', async (_how, report) => {
    const session = await pairAs();
    const { uuid } = await createRequest(session);
    sandbox().clock.advance(10 * 60_000);
    await sandbox().phone.sign(uuid);
    const end = sandbox().platform.tokens.findLastIssuedBy(uuid)?.expiresAt ?? 0;
    await report(uuid);
    await waitUntil(async () => Math.abs((await ping(session)).until - end) < 1500, 'the renewal');
  });
});

test('a token revoked on the phone is noticed at the next request, and the next signature restores push', async () => {
  const session = await pairAs();
  sandbox().phone.revokeToken('Alice');
  expect((await createRequest(session)).pushed).toBe(false);
  await untilState(session, 'revoked');
  const { uuid, pushed } = await createRequest(session);
  expect(pushed).toBe(false);
  expect(sandbox().platform.findPayload(uuid)?.request.userToken).toBeNull();
  await sandbox().phone.sign(uuid, { account: 'Alice' });
  await sendTokenWebhook(uuid);
  await untilState(session, 'live');
  expect((await createRequest(session)).pushed).toBe(true);
});

test.each([
  { enabled: false },
  { locked: true },
])('a phone that gets no push (%o) does not revoke the permission', async (device) => {
  const session = await pairAs();
  sandbox().phone.setDevice(device);
  expect((await createRequest(session)).pushed).toBe(false);
  expect((await ping(session)).state).toBe('live');
  sandbox().phone.setDevice({ enabled: true, locked: false });
  expect((await createRequest(session)).pushed).toBe(true);
});

test('a failed check of the token affects neither the permission nor the request', async () => {
  const session = await pairAs();
  sandbox().phone.revokeToken('Alice');
  sandbox().faults.next({ path: '/api/v1/platform/user-tokens' }, { status: 500 });
  expect((await createRequest(session)).uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect((await ping(session)).state).toBe('live');
  await createRequest(session);
  await untilState(session, 'revoked');
});

test('an expired token is not sent, and a signature by QR restores push', async () => {
  const session = await pairAs();
  sandbox().clock.advance(31 * DAY);
  expect((await ping(session)).state).toBe('expired');
  const { uuid, pushed } = await createRequest(session);
  expect([pushed, sandbox().platform.findPayload(uuid)?.request.userToken]).toEqual([false, null]);
  await sandbox().phone.sign(uuid, { account: 'Alice' });
  await sendTokenWebhook(uuid);
  await untilState(session, 'live');
  expect((await createRequest(session)).pushed).toBe(true);
});

test('pairing again after a revocation restores push', async () => {
  const session = await pairAs();
  sandbox().phone.revokeToken('Alice');
  await createRequest(session);
  await untilState(session, 'revoked');
  sandbox().clock.advance(1000);
  const again = await pairSession(relay(), await signIn(sandbox(), 'Alice'));
  expect((await ping(again)).state).toBe('live');
  expect((await createRequest(again)).pushed).toBe(true);
});

test('the token of one user is never used for another', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  const uuids = [await createRequest(alice), await createRequest(bob, 'Bob')].map(
    ({ uuid }) => uuid,
  );
  const [first, second] = uuids.map((uuid) => sandbox().platform.findPayload(uuid)?.userAccount);
  expect([first, second]).toEqual([addressOf('Alice'), addressOf('Bob')]);
});
