import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SignOptions } from '../../../src/sandbox/phone/sign';
import { ask, pair, paymentBody, until } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { relayBeside } from '../beside';
import { createSignIns } from '../sessions/sign-ins';
import { confirmed, makeWith, sendWebhooksTo, signInFor } from '../stranger';

const beside = relayBeside();
const { box, relay, address } = beside;
const { jwt } = createSignIns(beside);
const MINUTE = 60_000;
let session: string;
let bob: string;
let last = 0;

beforeAll(() => sendWebhooksTo(box(), relay()));
/** Alice pairs, and Bob signs in later, so his token is newer. */
beforeEach(async () => {
  box().phone.revokeToken('Bob');
  await relay().deps.sql.query('DELETE FROM users');
  session = await pair(relay(), await signIn(box(), 'Alice'));
  await box().webhooks.idle();
  box().clock.advance(MINUTE);
  bob = await signIn(box(), 'Bob');
});

const create = async () => {
  last += 1;
  const body = paymentBody(address(), `stranger-${last}`);
  return (await ask(relay(), 'POST', '/requests', session, body)).json;
};
/** Creates a request of Alice. @returns the account to which it was pushed, if it was */
const pushedTo = async (): Promise<string | undefined> => {
  const { uuid, pushed } = await create();
  const { userAccount } = box().platform.payload(uuid) ?? {};
  return pushed ? (userAccount ?? undefined) : undefined;
};
const permissionEnd = async (): Promise<number> =>
  (await ask(relay(), 'GET', '/ping', session)).json.until;
/** Bob creates a payload, and signs or rejects it on his phone. */
const resolveAsBob = async (body: object, sign?: SignOptions): Promise<string> => {
  const uuid = await makeWith(box(), bob, body);
  box().phone.use('Bob');
  if (sign) await box().phone.sign(uuid, sign);
  else await box().phone.reject(uuid);
  box().phone.use('Alice');
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
  return uuid;
};

describe('the token of an account is kept', () => {
  test.each<[string, () => object, SignOptions?]>([
    ['another user rejects a payload that names the account', () => signInFor(address())],
    [
      'another user signs with the regular key of the account',
      () => signInFor(address()),
      { account: 'Alice', signedBy: 'Bob' },
    ],
    [
      'another user multisigns for the account, named as signer',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: address() },
        options: { multisign: true, submit: false, signers: [address('Bob')] },
      }),
      { account: 'Bob' },
    ],
    [
      'another user multisigns for the account, with no signer named',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: address() },
        options: { multisign: true, submit: false },
      }),
      { account: 'Bob' },
    ],
    [
      'another user signs with the own account',
      () => signInFor(address('Bob')),
      { account: 'Bob' },
    ],
  ])('when %s', async (_what, body, sign) => {
    const before = await permissionEnd();
    await resolveAsBob(body(), sign);
    expect([await permissionEnd(), await pushedTo()]).toEqual([before, address()]);
  });

  test('when its own request is signed with its regular key, without a webhook', async () => {
    const { uuid } = await create();
    const [application] = box().platform.applications;
    if (application) application.webhookUrl = '';
    await box().phone.sign(uuid, { account: 'Alice', signedBy: 'Bob' });
    await ask(relay(), 'GET', `/requests/${uuid}`, session);
    box().clock.advance(31 * MINUTE);
    relay().deps.ring();
    const done = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
    await until(
      async () => (await relay().deps.sql.query(done, [uuid])).length === 0,
      'the refresh',
    );
    sendWebhooksTo(box(), relay());
    expect(await pushedTo()).toBe(address());
  });

  test('when a webhook about a rejection by another user arrives before the platform shows it', async () => {
    box().switches.frameBeforeTruthMs = 20_000;
    const uuid = await makeWith(box(), bob, signInFor(address()));
    box().phone.use('Bob');
    await box().phone.reject(uuid);
    box().phone.use('Alice');
    box().switches.frameBeforeTruthMs = 0;
    await box().webhooks.idle();
    const { sql } = relay().deps;
    const delivery = async () =>
      (
        await sql.query<{ verdict: string | null; token_sealed: string | null }>(
          'SELECT verdict, token_sealed FROM deliveries WHERE payload_uuid = $1',
          [uuid],
        )
      )[0];
    const job = 'SELECT 1 FROM jobs WHERE payload_uuid = $1 AND why = $2';
    await until(
      async () => (await sql.query(job, [uuid, 'early-1'])).length > 0,
      'the first refresh',
    );
    expect(await delivery()).toMatchObject({ verdict: null, token_sealed: expect.any(String) });
    box().clock.advance(21_000);
    relay().deps.ring();
    await confirmed(relay(), uuid);
    expect(await delivery()).toEqual({ verdict: 'rejected', token_sealed: null });
    expect(await pushedTo()).toBe(address());
  });
});

test('a rejection by the account extends its token', async () => {
  const { uuid } = await create();
  const before = await permissionEnd();
  box().clock.advance(10 * MINUTE);
  await box().phone.reject(uuid);
  await until(async () => (await permissionEnd()) > before, 'a later end');
  expect(await pushedTo()).toBe(address());
});

test('a rejection stores no token for an account without one', async () => {
  const { uuid } = await create();
  await relay().deps.sql.query('UPDATE users SET token_sealed = NULL, token_signed_at = NULL');
  await box().phone.reject(uuid);
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
  expect(await pushedTo()).toBeUndefined();
});

test('one signature replaces a token of another user that an earlier version stored', async () => {
  const { tokens, sql } = relay().deps;
  const now = box().clock.now();
  const bobs = box().platform.tokens.of(address('Bob'), box().platform.applications[0]?.uuid ?? '');
  if (!bobs) throw new Error('Bob has no token.');
  await tokens.learn(address(), bobs, now);
  await sql.query('UPDATE users SET token_signed_at = NULL WHERE account = $1', [address()]);
  expect((await ask(relay(), 'GET', '/ping', session)).json.state).toBe('expired');
  const { uuid, pushed } = await create();
  expect([pushed, box().platform.payload(uuid)?.userAccount]).toEqual([false, null]);
  await box().phone.sign(uuid, { account: 'Alice' });
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
  expect(await pushedTo()).toBe(address());
});

describe('a sign-in without a token', () => {
  const bare = (payload_uuidv4: string) => jwt({ usertoken_uuidv4: undefined, payload_uuidv4 });

  test.each<[string, () => Promise<string>]>([
    ['rejected by another user', () => resolveAsBob(signInFor(address()))],
    ['signed by another user', () => resolveAsBob(signInFor(address('Bob')), { account: 'Bob' })],
    [
      'signed with the regular key',
      () => resolveAsBob(signInFor(address()), { account: 'Alice', signedBy: 'Bob' }),
    ],
  ])('stores no token from a payload %s', async (_what, createPayload) => {
    const uuid = await createPayload();
    expect(box().platform.tokens.lastIssuedBy(uuid)).toBeDefined();
    const { status, json } = await ask(relay(), 'POST', '/sessions', await bare(uuid), {});
    expect([status, json.error.code]).toEqual([409, 409]);
    expect(await pushedTo()).toBe(address());
  });
});
