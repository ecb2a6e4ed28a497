import { expect, it } from 'vitest';
import { aliceOf, callPlatform, callWithJwt, createPayload, getPayload } from '../client';
import { signIn } from '../sign-in';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const DAY = 86_400_000;
const txjson = { TransactionType: 'SignIn' };
const push = async (user_token: string) =>
  (await createPayload(sandbox(), { txjson, user_token })).pushed;
const tokenOf = async () => {
  const { uuid } = await createPayload(sandbox(), { txjson });
  await sandbox().phone.sign(uuid);
  return (await getPayload(sandbox(), uuid)).application.issued_user_token as string;
};

it('pushes a payload of a session to its user and returns the fallback link', async () => {
  const jwt = await signIn(sandbox());
  const { json } = await callWithJwt(sandbox(), jwt, 'payload', { body: { txjson } });
  expect(json.pushed).toBe(true);
  expect(json.next.no_push_msg_received).toBe(`https://xumm.app/sign/${json.uuid}/qr`);
  expect(await sandbox().phone.nextPush()).toBe(json.uuid);
  expect(sandbox().phone.openRequests()[0]?.uuid).toBe(json.uuid);
});

it.each<[string, { enabled?: boolean; locked?: boolean }]>([
  ['disabled', { enabled: false }],
  ['locked', { locked: true }],
])('does not push to a device that is %s', async (_what, device) => {
  const jwt = await signIn(sandbox());
  sandbox().phone.setDevice(device);
  const { json } = await callWithJwt(sandbox(), jwt, 'payload', { body: { txjson } });
  sandbox().phone.setDevice({ enabled: true, locked: false });
  expect(json.pushed).toBe(false);
  expect(json.next).not.toHaveProperty('no_push_msg_received');
});

it('keeps the value of a user token, which expires 30 days after the last signature', async () => {
  const token = await tokenOf();
  sandbox().clock.advance(29 * DAY);
  expect(await push(token)).toBe(true);
  expect(await tokenOf()).toBe(token);
  sandbox().clock.advance(29 * DAY);
  expect(await push(token)).toBe(true);
  sandbox().clock.advance(1 * DAY);
  expect(await push(token)).toBe(false);
});

it('returns the issued token only with the last payload that issued it', async () => {
  const { uuid } = await createPayload(sandbox(), { txjson });
  await sandbox().phone.sign(uuid);
  expect((await getPayload(sandbox(), uuid)).application.issued_user_token).not.toBeNull();
  await tokenOf();
  expect((await getPayload(sandbox(), uuid)).application.issued_user_token).toBeNull();
});

it('does not push with a revoked token and issues a new one at the next signature', async () => {
  const token = await tokenOf();
  const jwt = await signIn(sandbox());
  sandbox().phone.revokeToken(aliceOf(sandbox()));
  expect(await push(token)).toBe(false);
  expect((await callWithJwt(sandbox(), jwt, 'payload', { body: { txjson } })).json.pushed).toBe(
    false,
  );
  expect(await tokenOf()).not.toBe(token);
});

it('extends a live token when its user rejects a payload', async () => {
  const token = await tokenOf();
  sandbox().clock.advance(20 * DAY);
  const { uuid } = await createPayload(sandbox(), { txjson, user_token: token });
  await sandbox().phone.reject(uuid);
  sandbox().clock.advance(20 * DAY);
  expect(await push(token)).toBe(true);
});

it('returns the validity of user tokens', async () => {
  const token = await tokenOf();
  const tokens = [token, '11111111-1111-4111-8111-111111111111'];
  const { json } = await callPlatform(sandbox(), 'user-tokens', { body: { tokens } });
  expect(json.tokens[0]).toMatchObject({ user_token: token, active: true });
  expect(json.tokens[0].expires - Math.floor(sandbox().clock.now() / 1000)).toBeGreaterThan(
    29 * 86400,
  );
  expect(json.tokens[1]).toEqual({ user_token: tokens[1], active: false });
});

it('does not push above pushesPerMinute', async () => {
  const token = await tokenOf();
  sandbox().switches.pushesPerMinute = 1;
  sandbox().clock.advance(60_000);
  expect([await push(token), await push(token)]).toEqual([true, false]);
  sandbox().switches.pushesPerMinute = null;
});
