import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { StorePlace } from '../../../src/relay/store/open-store';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import {
  ask,
  pair,
  paymentBody,
  sendWebhook,
  until,
  webhookBody,
} from '../../../src/tools/relay/client';
import { type StartedRelay, startedRelay } from '../../../src/tools/relay/started-relay';
import { signIn } from '../../sandbox/sign-in';
import { started } from '../../sandbox/started';
import { stores } from '../store';
import { typed } from './typed';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = started();
const newStore = stores();
const key = () => randomBytes(32);
const firstKey = key();
let place: StorePlace;
let relay: StartedRelay;

beforeAll(async () => {
  place = await newStore();
  relay = await startedRelay(sandbox(), { store: place, sealKeys: [firstKey] });
}, 60_000);
afterAll(() => relay?.stop(0));

const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: 'url' in place ? place.url : '',
  ...more,
});
const type = (words: string, more?: Record<string, string>) =>
  typed(words, settings(more), { now: () => sandbox().clock.now() });
const account = () => sandbox().phone.active.account;

/** A genuine webhook about a payload that the platform does not know: given up at once. */
async function unknownPayload(): Promise<string> {
  const uuid = randomUUID();
  await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
  await until(async () => (await type('dead')).out.includes(uuid), 'the payload to be given up');
  return uuid;
}

test('before anybody came, each list says so', async () => {
  expect((await type('sessions')).out).toBe('Nobody is paired.');
  expect((await type('tokens')).out).toBe('Nobody gave a permission yet.');
  expect((await type('dead')).out).toBe('Nothing was given up.');
});

test('sessions are listed and ended: the one ended is over at once, the other is not', async () => {
  const jwt = await signIn(sandbox());
  const [one, other] = [await pair(relay, jwt), await pair(relay, jwt)];
  const { sessions } = (await ask(relay, 'GET', '/sessions', one)).json;
  const mine = sessions.find(({ current }: { current: boolean }) => current);
  const listed = await type('sessions list');
  expect(listed.out.split('\n')).toHaveLength(3);
  const line = listed.out.split('\n').find((found) => found.startsWith(mine.id));
  expect(line).toMatch(new RegExp(`^\\w+ +${account()} +[-\\d]+ [:\\d]+ UTC .*a test$`));
  for (const secret of [one, other]) expect(listed.out).not.toContain(secret);

  expect(await type(`sessions end ${mine.id}`)).toMatchObject({
    code: 0,
    out: `Ended ${mine.id}.`,
  });
  expect((await ask(relay, 'GET', '/ping', one)).status).toBe(401);
  expect((await ask(relay, 'GET', '/ping', other)).status).toBe(200);
  expect(await type(`sessions end ${mine.id}`)).toMatchObject({
    code: 1,
    err: `There is no session ${mine.id}.`,
  });
});

test('tokens are listed by account and end, and never told', async () => {
  await pair(relay, await signIn(sandbox()));
  const token = await relay.deps.tokens.findLive(account(), sandbox().clock.now());
  const { code, out } = await type('tokens');
  expect(code).toBe(0);
  const permission = await relay.deps.tokens.findPermission(account(), sandbox().clock.now());
  const end = new Date(permission?.until ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^ACCOUNT +STATE +UNTIL$/),
    `${account()}  live   ${end} UTC`,
  ]);
  expect(token).toBeTruthy();
  expect(out).not.toContain(token);
});

test('what was given up is listed with its reason, and tried again', async () => {
  const uuid = await unknownPayload();
  expect((await type('dead list')).out).toMatch(
    new RegExp(`^${uuid} .* webhook +the platform: unknown \\(code 404\\)$`, 'm'),
  );
  // Held at the platform, it can be seen to be on its way.
  const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-before');
  expect(await type(`dead retry ${uuid}`)).toMatchObject({
    code: 0,
    out: 'To be tried again: 1. The relay does it as soon as it runs.',
  });
  await gate.arrived;
  expect((await type('dead')).out).not.toContain(uuid);
  gate.release();
  await until(async () => (await type('dead')).out.includes(uuid), 'it to be given up again');
});

test('all that were given up are tried again at once', async () => {
  await Promise.all([unknownPayload(), unknownPayload()]);
  const listed = (await type('dead')).out.split('\n').length - 1;
  expect(listed).toBeGreaterThanOrEqual(2);
  const release = sandbox().faults.always({ path: /\/payload\// }, 'hold-before');
  expect((await type('dead retry')).out).toMatch(`To be tried again: ${listed}.`);
  expect((await type('dead')).out).toBe('Nothing was given up.');
  release();
});

test('what is not among them is not tried', async () => {
  const uuid = randomUUID();
  expect(await type(`dead retry ${uuid}`)).toMatchObject({
    code: 1,
    err: `${uuid} is not among those that were given up.`,
  });
});

test('resealed, everything opens with the new key alone, and nobody notices', async () => {
  const session = await pair(relay, await signIn(sandbox()));
  // One that is given up keeps what its webhook told, to be learnt when it is tried again.
  const uuid = randomUUID();
  const now = Math.floor(sandbox().clock.now() / 1000);
  const told = { user_token: randomUUID(), token_issued: now, token_expiration: now + 1000 };
  await sendWebhook(relay, webhookBody(uuid, told), sandbox().clock.now());
  await until(async () => (await type('dead')).out.includes(uuid), 'the payload to be given up');

  const next = key();
  const keys = (current: Buffer, former?: Buffer) => ({
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    RELAY_KEY: current.toString('base64'),
    ...(former && { RELAY_KEY_FORMER: former.toString('hex') }),
  });
  const without = await type('reseal', keys(next));
  expect(without.err).toMatch(/^No key at hand opens 2:/);
  expect(without).toMatchObject({ code: 1, out: expect.stringContaining('anew: 0.') });
  expect(await type('reseal', keys(next, firstKey))).toEqual({
    code: 0,
    out: 'Encrypted anew: 2. With RELAY_KEY already: 0.',
    err: '',
  });
  expect((await type('reseal', keys(next))).out).toBe(
    'Encrypted anew: 0. With RELAY_KEY already: 2.',
  );
  const later = await startedRelay(sandbox(), { store: place, sealKeys: [next] });
  const body = paymentBody(account(), 'resealed');
  expect((await ask(later, 'POST', '/requests', session, body)).json).toMatchObject({
    pushed: true,
  });
  await later.stop(0);
}, 30_000);
