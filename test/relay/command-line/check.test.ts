import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findProblem } from '../../../src/relay/command-line/check-webhook';
import { openUnmigrated, type StorePlace } from '../../../src/relay/store/open-store';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { freePort } from '../../../src/tools/machine/postgres';
import { platformFetch } from '../../../src/tools/relay/platform-fetch';
import { type StartedRelay, startedRelay } from '../../../src/tools/relay/started-relay';
import { started } from '../../sandbox/started';
import { stores } from '../store';
import { typed } from './typed';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const OTHER = '5a4db0c5-0000-4000-8000-000000000abc';
const sandbox = started();
const newStore = stores();
let place: StorePlace;
let relay: StartedRelay;

beforeAll(async () => {
  place = await newStore();
  relay = await startedRelay(sandbox(), { store: place });
}, 60_000);
afterAll(() => relay?.stop(0));
beforeEach(() => {
  application().webhookUrl = `${relay.url}/webhooks/xaman`;
  application().disabled = false;
});

function application() {
  const [only] = sandbox().platform.applications;
  if (!only) throw new Error('The sandbox has no application.');
  return only;
}

/** The platform as the relay reaches it, and everything else as it is. */
const reach: typeof fetch = (input, init) =>
  String(input).startsWith('http:') ? fetch(input, init) : platformFetch(sandbox())(input, init);

const check = (more: Record<string, string> = {}) =>
  typed(
    'check',
    {
      XAMAN_API_KEY: SANDBOX_API_KEY,
      XAMAN_API_SECRET: SANDBOX_API_SECRET,
      RELAY_KEY: 'ab'.repeat(32),
      XAMAN_URL: `https://localhost:${sandbox().port}`,
      XAMAN_OAUTH_URL: `https://localhost:${sandbox().port}/oauth`,
      DATABASE_URL: 'url' in place ? place.url : '',
      ...more,
    },
    { fetch: reach, now: () => sandbox().clock.now() },
  );

test('when all is well every line says so, and nothing is left behind', async () => {
  expect(await check()).toEqual({
    code: 0,
    err: '',
    out: [
      'good  Settings: complete.',
      'good  Store: PostgreSQL answers.',
      'good  Platform: it knows key and secret (“Xaman Companion (sandbox)”).',
      'good  Sign-in: its keys are there.',
      `good  Webhook: ${relay.url}/webhooks/xaman leads to a relay with this secret.`,
    ].join('\n'),
  });
  expect(await relay.deps.sql.query('SELECT * FROM deliveries')).toEqual([]);
  expect(await relay.deps.sql.query('SELECT * FROM jobs')).toEqual([]);
});

describe('what is wrong is said, and ends with 1', () => {
  test.each<[string, Record<string, string>, string]>([
    ['the secret', { XAMAN_API_SECRET: OTHER }, 'the secret is not the one of XAMAN_API_KEY'],
    ['the key', { XAMAN_API_KEY: OTHER }, 'it does not know XAMAN_API_KEY'],
    ['a setting', { RELAY_PORT: 'x' }, 'Settings: RELAY_PORT must be a whole number'],
    [
      'the database',
      { DATABASE_URL: 'postgres://relay:hush@127.0.0.1:1/none' },
      'Store: The PostgreSQL at 127.0.0.1:1/none cannot be opened: connect ECONNREFUSED',
    ],
    [
      'the way to the platform',
      { XAMAN_URL: 'http://127.0.0.1:2' },
      'Platform: http://127.0.0.1:2 cannot be reached (ECONNREFUSED).',
    ],
    [
      'the way to sign-ins',
      { XAMAN_OAUTH_URL: 'http://127.0.0.1:2' },
      'Sign-in: http://127.0.0.1:2/certs cannot be read (ECONNREFUSED).',
    ],
  ])('%s', async (_name, settings, sentence) => {
    const { code, out, err } = await check(settings);
    expect(err).toMatch(/^BAD {3}/);
    expect(err).toContain(sentence);
    expect(code).toBe(1);
    for (const secret of [SANDBOX_API_SECRET, OTHER, 'hush', 'ab'.repeat(32)]) {
      if (secret !== settings.XAMAN_API_KEY) expect(out + err).not.toContain(secret);
    }
  });

  test('an application that was disabled', async () => {
    application().disabled = true;
    expect((await check()).err).toBe('BAD   Platform: the application is disabled.');
  });

  test('a platform in trouble', async () => {
    sandbox().faults.next({ path: /ping/ }, { status: 502, body: 'oops' });
    expect((await check()).err).toMatch(/answers with trouble \(HTTP 502\)/);
  });

  test('something else in the platform’s place', async () => {
    sandbox().faults.next({ path: /ping/ }, { status: 200, body: { pong: true } });
    expect((await check()).err).toMatch(/does not answer as Xaman does/);
  });

  test('a store that a newer relay wrote', async () => {
    const newer = await newStore();
    const sql = await openUnmigrated(newer);
    await sql.query('CREATE TABLE migrations (number integer)');
    await sql.query('INSERT INTO migrations VALUES (99)');
    await sql.close();
    const { code, err } = await check({ DATABASE_URL: 'url' in newer ? newer.url : '' });
    expect([code, err]).toEqual([1, expect.stringContaining('newer version (99)')]);
  });
});

test('a store that is older is left as it is', async () => {
  const older = await newStore();
  const { code, out } = await check({ DATABASE_URL: 'url' in older ? older.url : '' });
  expect([code, out]).toEqual([0, expect.stringContaining('the relay brings it up to date')]);
  const sql = await openUnmigrated(older);
  expect(
    await sql.query('SELECT tablename FROM pg_tables WHERE schemaname = $1', ['public']),
  ).toEqual([]);
  await sql.close();
});

test('before the first start the folder of the store is not made', async () => {
  const { code, out } = await check({ DATABASE_URL: '', RELAY_DATA: 'relay-nowhere' });
  expect(out).toContain('Store: relay-nowhere is not there yet');
  expect(code).toBe(0);
});

test.each([
  [SANDBOX_API_SECRET, OTHER, 'XAMAN_API_SECRET_FORMER holds no more and can be taken out'],
  [OTHER, SANDBOX_API_SECRET, 'XAMAN_API_SECRET_FORMER still holds'],
])('of a former secret it says whether it still holds (%#)', async (current, former, sentence) => {
  const settings = { XAMAN_API_SECRET: current, XAMAN_API_SECRET_FORMER: former };
  expect((await check(settings)).out).toContain(sentence);
});

describe('the way of webhooks', () => {
  const servers: { close(): void }[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  /** A server that is no relay. */
  async function answering(status: number, headers: Record<string, string> = {}) {
    const server = createServer((_request, answer) => answer.writeHead(status, headers).end());
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/xaman`;
  }

  test.each<[string, () => Promise<string>, RegExp]>([
    ['no address', async () => '', /the application has none: set it in the console/],
    [
      'no address of a relay',
      async () => `${relay.url}/hook`,
      /does not end with \/webhooks\/xaman/,
    ],
    [
      'nobody there',
      async () => `http://127.0.0.1:${await freePort()}/webhooks/xaman`,
      /cannot be reached from here \(ECONNREFUSED\)/,
    ],
    ['another server', () => answering(404), /answers HTTP 404; no relay runs behind it/],
    ['a server that takes everything', () => answering(200), /answers HTTP 200; no relay/],
    [
      'a proxy that leads elsewhere',
      () => answering(301, { Location: '/' }),
      /leads elsewhere \(HTTP 301\); set the address it leads to/,
    ],
  ])('%s', async (_name, url, problem) => {
    application().webhookUrl = await url();
    const { code, err } = await check();
    expect(err).toMatch(problem);
    expect(err.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('a relay with another secret', async () => {
    const other = await startedRelay(sandbox(), { store: await newStore(), secrets: [OTHER] });
    application().webhookUrl = `${other.url}/webhooks/xaman`;
    const { code, err } = await check();
    await other.stop(0);
    expect([code, err]).toEqual([1, expect.stringContaining('does not accept the signature')]);
  });
});

test.each([
  ['https://relay.example/webhooks/xaman', undefined],
  ['http://relay.example/webhooks/xaman', 'not encrypted'],
  ['https://localhost/webhooks/xaman', 'private address'],
  ['https://10.1.2.3/webhooks/xaman', 'private address'],
  ['https://172.20.0.1/webhooks/xaman', 'private address'],
  ['https://192.168.1.5/webhooks/xaman', 'private address'],
  ['https://[::1]/webhooks/xaman', 'private address'],
  ['https://[fd00::1]/webhooks/xaman', 'private address'],
  ['https://172.40.0.1/webhooks/xaman', undefined],
  ['relay.example', 'is no address'],
])('for the real platform “%s”: %s', (url, problem) => {
  const found = findProblem(url, 'https://xumm.app');
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(problem);
});
