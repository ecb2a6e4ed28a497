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
/** Alice is paired, and Bob signs in later: his token is the newer one. */
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
/** To whose phone the next request of Alice goes; undefined when it is not pushed. */
const pushedTo = async (): Promise<string | undefined> => {
  const { uuid, pushed } = await create();
  const { userAccount } = box().platform.payload(uuid) ?? {};
  return pushed ? (userAccount ?? undefined) : undefined;
};
const end = async (): Promise<number> => (await ask(relay(), 'GET', '/ping', session)).json.until;
/** Bob makes a payload and ends it on his own phone. */
const bobEnds = async (body: object, sign?: SignOptions): Promise<string> => {
  const uuid = await makeWith(box(), bob, body);
  box().phone.use('Bob');
  if (sign) await box().phone.sign(uuid, sign);
  else await box().phone.reject(uuid);
  box().phone.use('Alice');
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
  return uuid;
};

describe('the token of an account stays its own', () => {
  test.each<[string, () => object, SignOptions?]>([
    ['a stranger rejects a payload that names it', () => signInFor(address())],
    [
      'a stranger signs with its regular key',
      () => signInFor(address()),
      { account: 'Alice', signedBy: 'Bob' },
    ],
    [
      'a stranger signs for it among several, named as signer',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: address() },
        options: { multisign: true, submit: false, signers: [address('Bob')] },
      }),
      { account: 'Bob' },
    ],
    [
      'a stranger signs for it among several, with no signer named',
      () => ({
        txjson: { ...paymentBody('', '').txjson, Account: address() },
        options: { multisign: true, submit: false },
      }),
      { account: 'Bob' },
    ],
    ['a stranger signs as himself', () => signInFor(address('Bob')), { account: 'Bob' }],
  ])('when %s', async (_what, body, sign) => {
    const before = await end();
    await bobEnds(body(), sign);
    expect([await end(), await pushedTo()]).toEqual([before, address()]);
  });

  test('when a request of its own is signed with its regular key, and no webhook tells', async () => {
    const { uuid } = await create();
    const [application] = box().platform.applications;
    if (application) application.webhookUrl = '';
    await box().phone.sign(uuid, { account: 'Alice', signedBy: 'Bob' });
    await ask(relay(), 'GET', `/requests/${uuid}`, session);
    box().clock.advance(31 * MINUTE);
    relay().deps.ring();
    const done = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
    await until(async () => (await relay().deps.sql.query(done, [uuid])).length === 0, 'its look');
    sendWebhooksTo(box(), relay());
    expect(await pushedTo()).toBe(address());
  });

  test('when a webhook about a stranger’s rejection comes before the records show it', async () => {
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
    await until(async () => (await sql.query(job, [uuid, 'early-1'])).length > 0, 'a first look');
    expect(await delivery()).toMatchObject({ verdict: null, token_sealed: expect.any(String) });
    box().clock.advance(21_000);
    relay().deps.ring();
    await confirmed(relay(), uuid);
    expect(await delivery()).toEqual({ verdict: 'rejected', token_sealed: null });
    expect(await pushedTo()).toBe(address());
  });
});

test('its own rejection extends the token it has', async () => {
  const { uuid } = await create();
  const before = await end();
  box().clock.advance(10 * MINUTE);
  await box().phone.reject(uuid);
  await until(async () => (await end()) > before, 'a later end');
  expect(await pushedTo()).toBe(address());
});

test('a rejection brings no token to an account that has none', async () => {
  const { uuid } = await create();
  await relay().deps.sql.query('UPDATE users SET token_sealed = NULL, token_signed_at = NULL');
  await box().phone.reject(uuid);
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
  expect(await pushedTo()).toBeUndefined();
});

test('a store that an earlier version filled with a stranger’s token heals by one signature', async () => {
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

describe('a sign-in without a token in it', () => {
  const bare = (payload_uuidv4: string) => jwt({ usertoken_uuidv4: undefined, payload_uuidv4 });

  test.each<[string, () => Promise<string>]>([
    ['rejected by a stranger', () => bobEnds(signInFor(address()))],
    ['signed by a stranger', () => bobEnds(signInFor(address('Bob')), { account: 'Bob' })],
    [
      'signed with the regular key',
      () => bobEnds(signInFor(address()), { account: 'Alice', signedBy: 'Bob' }),
    ],
  ])('brings none from a payload %s', async (_what, make) => {
    const uuid = await make();
    expect(box().platform.tokens.lastIssuedBy(uuid)).toBeDefined();
    const { status, json } = await ask(relay(), 'POST', '/sessions', await bare(uuid), {});
    expect([status, json.error.code]).toEqual([409, 409]);
    expect(await pushedTo()).toBe(address());
  });
});
