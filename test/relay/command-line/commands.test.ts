import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import {
  callRelay,
  pairSession,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';
import { runCommandLine } from './run-command-line';

// Starting a database and a relay is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const newStore = useStores();
const firstKey = randomBytes(32);
let place: StoreLocation;
let relay: SandboxRelay;

beforeAll(async () => {
  place = await newStore();
  relay = await startSandboxRelay(sandbox(), { store: place, sealKeys: [firstKey] });
}, 60_000);
afterAll(() => relay?.stop(0));

const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: 'url' in place ? place.url : '',
  ...more,
});
const run = (line: string, more?: Record<string, string>) =>
  runCommandLine(line, settings(more), { now: () => sandbox().clock.now() });
const account = () => sandbox().phone.active.account;

/**
 * A dead letter: a webhook about a payload that the platform does not know is not retried.
 * @returns its UUID
 */
async function createDeadLetter(): Promise<string> {
  const uuid = randomUUID();
  await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
  await waitUntil(async () => (await run('dead')).out.includes(uuid), 'the dead letter');
  return uuid;
}

test('each list says that it is empty when the store is new', async () => {
  expect((await run('sessions')).out).toBe('No extension is paired.');
  expect((await run('tokens')).out).toBe('No push permissions yet.\n\nAPI TOKENS\nNo API tokens.');
  expect((await run('dead')).out).toBe('No dead letters.');
});

test('sessions lists all sessions and ends only the named one', async () => {
  const jwt = await signIn(sandbox());
  const [one, other] = [await pairSession(relay, jwt), await pairSession(relay, jwt)];
  const { sessions } = (await callRelay(relay, 'GET', '/sessions', one)).json;
  const mine = sessions.find(({ current }: { current: boolean }) => current);
  const listed = await run('sessions list');
  expect(listed.out.split('\n')).toHaveLength(3);
  const line = listed.out.split('\n').find((found) => found.startsWith(mine.id));
  expect(line).toMatch(new RegExp(`^\\w+ +${account()} +[-\\d]+ [:\\d]+ UTC .*a test$`));
  for (const secret of [one, other]) expect(listed.out).not.toContain(secret);

  expect(await run(`sessions end ${mine.id}`)).toMatchObject({
    exitCode: 0,
    out: `Ended session ${mine.id}.`,
  });
  expect((await callRelay(relay, 'GET', '/ping', one)).status).toBe(401);
  expect((await callRelay(relay, 'GET', '/ping', other)).status).toBe(200);
  expect(await run(`sessions end ${mine.id}`)).toMatchObject({
    exitCode: 1,
    err: `There is no session ${mine.id}. List them with: sessions list`,
  });
});

test('tokens lists account, state and end, and no token', async () => {
  await pairSession(relay, await signIn(sandbox()));
  const token = await relay.deps.tokens.findLive(account(), sandbox().clock.now());
  const { exitCode, out } = await run('tokens');
  expect(exitCode).toBe(0);
  const permission = await relay.deps.tokens.findPermission(account(), sandbox().clock.now());
  const end = new Date(permission?.until ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^ACCOUNT +STATE +UNTIL$/),
    `${account()}  live   ${end} UTC`,
    '',
    'API TOKENS',
    'No API tokens.',
  ]);
  expect(token).toBeTruthy();
  expect(out).not.toContain(token);
});

test('dead lists a dead letter with its reason, and retries it', async () => {
  const uuid = await createDeadLetter();
  expect((await run('dead list')).out).toMatch(
    new RegExp(`^${uuid} .* webhook +the platform: unknown \\(code 404\\)$`, 'm'),
  );
  // The held call keeps the job running, so the list can be checked meanwhile.
  const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-before');
  expect(await run(`dead retry ${uuid}`)).toMatchObject({
    exitCode: 0,
    out: 'Scheduled for another try: 1. The relay fetches them while it runs.',
  });
  await gate.arrived;
  expect((await run('dead')).out).not.toContain(uuid);
  gate.release();
  await waitUntil(async () => (await run('dead')).out.includes(uuid), 'the second dead letter');
});

test('dead retry without a payload retries all dead letters', async () => {
  await Promise.all([createDeadLetter(), createDeadLetter()]);
  const listed = (await run('dead')).out.split('\n').length - 1;
  expect(listed).toBeGreaterThanOrEqual(2);
  const release = sandbox().faults.always({ path: /\/payload\// }, 'hold-before');
  expect((await run('dead retry')).out).toMatch(`Scheduled for another try: ${listed}.`);
  expect((await run('dead')).out).toBe('No dead letters.');
  release();
});

test('dead retry reports a payload that is not a dead letter', async () => {
  const uuid = randomUUID();
  expect(await run(`dead retry ${uuid}`)).toMatchObject({
    exitCode: 1,
    err: `There is no dead letter ${uuid}. List them with: dead list`,
  });
});

test('after reseal the new key alone decrypts everything, and sessions still push', async () => {
  const session = await pairSession(relay, await signIn(sandbox()));
  // A dead letter keeps the user token of its webhook, encrypted, until it is retried.
  const uuid = randomUUID();
  const now = Math.floor(sandbox().clock.now() / 1000);
  const userToken = { user_token: randomUUID(), token_issued: now, token_expiration: now + 1000 };
  await sendWebhook(relay, webhookBody(uuid, userToken), sandbox().clock.now());
  await waitUntil(async () => (await run('dead')).out.includes(uuid), 'the dead letter');

  const nextKey = randomBytes(32);
  const keys = (current: Buffer, former?: Buffer) => ({
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    RELAY_KEY: current.toString('base64'),
    ...(former && { RELAY_KEY_FORMER: former.toString('hex') }),
  });
  const withoutFormer = await run('reseal', keys(nextKey));
  expect(withoutFormer.err).toMatch(/^Cannot decrypt 2 with/);
  expect(withoutFormer).toMatchObject({ exitCode: 1, out: expect.stringContaining('again: 0.') });
  expect(await run('reseal', keys(nextKey, firstKey))).toEqual({
    exitCode: 0,
    out: 'Encrypted again: 2. Already with RELAY_KEY: 0.',
    err: '',
  });
  expect((await run('reseal', keys(nextKey))).out).toBe(
    'Encrypted again: 0. Already with RELAY_KEY: 2.',
  );
  const later = await startSandboxRelay(sandbox(), { store: place, sealKeys: [nextKey] });
  const body = paymentBody(account(), 'resealed');
  expect((await callRelay(later, 'POST', '/requests', session, body)).json).toMatchObject({
    pushed: true,
  });
  await later.stop(0);
}, 30_000);
