import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SignOptions } from '../../../src/sandbox/phone/sign-payload';
import { callRelay, pairSession, paymentBody, waitUntil } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import {
  createPayloadAs,
  sendWebhooksTo,
  signInBody,
  waitUntilConfirmed,
} from '../foreign-payload';
import { createSignIns } from '../sessions/sign-ins';
import { useRelay } from '../use-relay';

const beside = useRelay();
const { sandbox, relay, addressOf } = beside;
const { jwt } = createSignIns(beside);
const MINUTE = 60_000;
let session: string;
let bob: string;
let last = 0;

beforeAll(() => sendWebhooksTo(sandbox(), relay()));
/** Alice pairs, and Bob signs in later, so his token is newer. */
beforeEach(async () => {
  sandbox().phone.revokeToken('Bob');
  await relay().deps.sql.query('DELETE FROM users');
  session = await pairSession(relay(), await signIn(sandbox(), 'Alice'));
  await sandbox().webhooks.idle();
  sandbox().clock.advance(MINUTE);
  bob = await signIn(sandbox(), 'Bob');
});

const create = async () => {
  last += 1;
  const body = paymentBody(addressOf(), `stranger-${last}`);
  return (await callRelay(relay(), 'POST', '/requests', session, body)).json;
};
/** Creates a request of Alice. @returns the account to which it was pushed, if it was */
const pushedTo = async (): Promise<string | undefined> => {
  const { uuid, pushed } = await create();
  const { userAccount } = sandbox().platform.findPayload(uuid) ?? {};
  return pushed ? (userAccount ?? undefined) : undefined;
};
const permissionEnd = async (): Promise<number> =>
  (await callRelay(relay(), 'GET', '/ping', session)).json.until;
/** Bob creates a payload, and signs or rejects it on his phone. */
const resolveAsBob = async (body: object, sign?: SignOptions): Promise<string> => {
  const uuid = await createPayloadAs(sandbox(), bob, body);
  sandbox().phone.selectAccount('Bob');
  if (sign) await sandbox().phone.sign(uuid, sign);
  else await sandbox().phone.reject(uuid);
  sandbox().phone.selectAccount('Alice');
  await sandbox().webhooks.idle();
  await waitUntilConfirmed(relay(), uuid);
  return uuid;
};

describe('the token of an account is kept', () => {
  test.each<[string, () => object, SignOptions?]>([
    ['another user rejects a payload that names the account', () => signInBody(addressOf())],
    [
      'another user signs with the regular key of the account',
      () => signInBody(addressOf()),
      { account: 'Alice', signedBy: 'Bob' },
    ],
    [
      'another user multisigns for the account, named as signer',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: addressOf() },
        options: { multisign: true, submit: false, signers: [addressOf('Bob')] },
      }),
      { account: 'Bob' },
    ],
    [
      'another user multisigns for the account, with no signer named',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: addressOf() },
        options: { multisign: true, submit: false },
      }),
      { account: 'Bob' },
    ],
    [
      'another user signs with the own account',
      () => signInBody(addressOf('Bob')),
      { account: 'Bob' },
    ],
  ])('when %s', async (_what, body, sign) => {
    const before = await permissionEnd();
    await resolveAsBob(body(), sign);
    expect([await permissionEnd(), await pushedTo()]).toEqual([before, addressOf()]);
  });

  test('when its own request is signed with its regular key, without a webhook', async () => {
    const { uuid } = await create();
    const [application] = sandbox().platform.applications;
    if (application) application.webhookUrl = '';
    await sandbox().phone.sign(uuid, { account: 'Alice', signedBy: 'Bob' });
    await callRelay(relay(), 'GET', `/requests/${uuid}`, session);
    sandbox().clock.advance(31 * MINUTE);
    relay().deps.wakeWorker();
    const done = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
    await waitUntil(
      async () => (await relay().deps.sql.query(done, [uuid])).length === 0,
      'the refresh',
    );
    sendWebhooksTo(sandbox(), relay());
    expect(await pushedTo()).toBe(addressOf());
  });

  test('when a webhook about a rejection by another user arrives before the platform shows it', async () => {
    sandbox().switches.frameBeforeStatusMs = 20_000;
    const uuid = await createPayloadAs(sandbox(), bob, signInBody(addressOf()));
    sandbox().phone.selectAccount('Bob');
    await sandbox().phone.reject(uuid);
    sandbox().phone.selectAccount('Alice');
    sandbox().switches.frameBeforeStatusMs = 0;
    await sandbox().webhooks.idle();
    const { sql } = relay().deps;
    const delivery = async () =>
      (
        await sql.query<{ verdict: string | null; token_sealed: string | null }>(
          'SELECT verdict, token_sealed FROM deliveries WHERE payload_uuid = $1',
          [uuid],
        )
      )[0];
    const job = 'SELECT 1 FROM jobs WHERE payload_uuid = $1 AND why = $2';
    await waitUntil(
      async () => (await sql.query(job, [uuid, 'early-1'])).length > 0,
      'the first refresh',
    );
    expect(await delivery()).toMatchObject({ verdict: null, token_sealed: expect.any(String) });
    sandbox().clock.advance(21_000);
    relay().deps.wakeWorker();
    await waitUntilConfirmed(relay(), uuid);
    expect(await delivery()).toEqual({ verdict: 'rejected', token_sealed: null });
    expect(await pushedTo()).toBe(addressOf());
  });
});

test('a rejection by the account extends its token', async () => {
  const { uuid } = await create();
  const before = await permissionEnd();
  sandbox().clock.advance(10 * MINUTE);
  await sandbox().phone.reject(uuid);
  await waitUntil(async () => (await permissionEnd()) > before, 'a later end');
  expect(await pushedTo()).toBe(addressOf());
});

test('a rejection stores no token for an account without one', async () => {
  const { uuid } = await create();
  await relay().deps.sql.query('UPDATE users SET token_sealed = NULL, token_signed_at = NULL');
  await sandbox().phone.reject(uuid);
  await sandbox().webhooks.idle();
  await waitUntilConfirmed(relay(), uuid);
  expect(await pushedTo()).toBeUndefined();
});

test('one signature replaces a token of another user that an earlier version stored', async () => {
  const { tokens, sql } = relay().deps;
  const now = sandbox().clock.now();
  const bobs = sandbox().platform.tokens.findForAccount(
    addressOf('Bob'),
    sandbox().platform.applications[0]?.uuid ?? '',
  );
  if (!bobs) throw new Error('Bob has no token.');
  await tokens.apply(addressOf(), bobs, now);
  await sql.query('UPDATE users SET token_signed_at = NULL WHERE account = $1', [addressOf()]);
  expect((await callRelay(relay(), 'GET', '/ping', session)).json.state).toBe('expired');
  const { uuid, pushed } = await create();
  expect([pushed, sandbox().platform.findPayload(uuid)?.userAccount]).toEqual([false, null]);
  await sandbox().phone.sign(uuid, { account: 'Alice' });
  await sandbox().webhooks.idle();
  await waitUntilConfirmed(relay(), uuid);
  expect(await pushedTo()).toBe(addressOf());
});

describe('a sign-in without a token', () => {
  const bare = (payload_uuidv4: string) => jwt({ usertoken_uuidv4: undefined, payload_uuidv4 });

  test.each<[string, () => Promise<string>]>([
    ['rejected by another user', () => resolveAsBob(signInBody(addressOf()))],
    [
      'signed by another user',
      () => resolveAsBob(signInBody(addressOf('Bob')), { account: 'Bob' }),
    ],
    [
      'signed with the regular key',
      () => resolveAsBob(signInBody(addressOf()), { account: 'Alice', signedBy: 'Bob' }),
    ],
  ])('stores no token from a payload %s', async (_what, createPayload) => {
    const uuid = await createPayload();
    expect(sandbox().platform.tokens.findLastIssuedBy(uuid)).toBeDefined();
    const { status, json } = await callRelay(relay(), 'POST', '/sessions', await bare(uuid), {});
    expect([status, json.error.code]).toEqual([409, 409]);
    expect(await pushedTo()).toBe(addressOf());
  });
});
