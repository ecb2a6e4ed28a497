import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findUrlProblem } from '../../../src/relay/command-line/check-webhook';
import { RelayError } from '../../../src/relay/relay-error';
import { migrate } from '../../../src/relay/store/migrate';
import { openUnmigrated, type StoreLocation } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { freePort } from '../../../src/tools/machine/postgres';
import { platformFetch } from '../../../src/tools/relay/platform-fetch';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';
import { runCommandLine } from './run-command-line';

// Starting a database and a relay is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const OTHER = '5a4db0c5-0000-4000-8000-000000000abc';
const sandbox = useSandbox();
const newStore = useStores();
let place: StoreLocation;
let relay: SandboxRelay;

beforeAll(async () => {
  place = await newStore();
  relay = await startSandboxRelay(sandbox(), { store: place });
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

/** Sends https calls to the sandbox, and http calls to their real address. */
const routedFetch: typeof fetch = (input, init) =>
  String(input).startsWith('http:') ? fetch(input, init) : platformFetch(sandbox())(input, init);

const check = (more: Record<string, string> = {}) =>
  runCommandLine(
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
    { fetch: routedFetch, now: () => sandbox().clock.now() },
  );

test('check reports ok for each step, and stores nothing', async () => {
  expect(await check()).toEqual({
    exitCode: 0,
    err: '',
    out: [
      'ok    Settings: complete.',
      'ok    Store: PostgreSQL answers.',
      'ok    Platform: it accepts key and secret (“Xaman Companion (sandbox)”).',
      'ok    Sign-in: its keys can be read.',
      `ok    Webhook: ${relay.url}/webhooks/xaman reaches a relay with this secret.`,
    ].join('\n'),
  });
  expect(await relay.deps.sql.query('SELECT * FROM deliveries')).toEqual([]);
  expect(await relay.deps.sql.query('SELECT * FROM jobs')).toEqual([]);
});

describe('check reports a problem and exits with 1', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'of the secret',
      { XAMAN_API_SECRET: OTHER },
      'XAMAN_API_SECRET does not belong to XAMAN_API_KEY',
    ],
    ['of the key', { XAMAN_API_KEY: OTHER }, 'it does not know XAMAN_API_KEY'],
    ['of a setting', { RELAY_PORT: 'x' }, 'Settings: RELAY_PORT must be a whole number'],
    [
      'of the database',
      { DATABASE_URL: 'postgres://relay:hush@127.0.0.1:1/none' },
      'Store: The PostgreSQL at 127.0.0.1:1/none cannot be opened: connect ECONNREFUSED',
    ],
    [
      'of the platform’s address',
      { XAMAN_URL: 'http://127.0.0.1:2' },
      'Platform: http://127.0.0.1:2 cannot be reached (ECONNREFUSED).',
    ],
    [
      'of the sign-in address',
      { XAMAN_OAUTH_URL: 'http://127.0.0.1:2' },
      'Sign-in: http://127.0.0.1:2/certs cannot be read (ECONNREFUSED).',
    ],
  ])('%s', async (_name, settings, message) => {
    const { exitCode, out, err } = await check(settings);
    expect(err).toMatch(/^FAIL {2}/);
    expect(err).toContain(message);
    expect(exitCode).toBe(1);
    for (const secret of [SANDBOX_API_SECRET, OTHER, 'hush', 'ab'.repeat(32)]) {
      if (secret !== settings.XAMAN_API_KEY) expect(out + err).not.toContain(secret);
    }
  });

  test('of a disabled application', async () => {
    application().disabled = true;
    expect((await check()).err).toBe('FAIL  Platform: the application is disabled.');
  });

  test('of a platform that answers with a server error', async () => {
    sandbox().faults.next({ path: /ping/ }, { status: 502, body: 'oops' });
    expect((await check()).err).toMatch(/answers with an error \(HTTP 502\)/);
  });

  test('of a server that is not the platform', async () => {
    sandbox().faults.next({ path: /ping/ }, { status: 200, body: { pong: true } });
    expect((await check()).err).toMatch(/does not answer as Xaman does/);
  });

  test('of a store of a newer version', async () => {
    const newer = await newStore();
    const sql = await openUnmigrated(newer);
    await sql.query('CREATE TABLE migrations (number integer)');
    await sql.query('INSERT INTO migrations VALUES (99)');
    await sql.close();
    const { exitCode, err } = await check({ DATABASE_URL: 'url' in newer ? newer.url : '' });
    expect([exitCode, err]).toEqual([1, expect.stringContaining('its version (99) is newer')]);
  });
});

describe('a role that may not do what the relay needs', () => {
  /** Creates a role with few rights. @returns the URL with which it connects */
  async function createRole(role: string, fill: (sql: Sql) => Promise<unknown>): Promise<string> {
    const owned = await newStore();
    const sql = await openUnmigrated(owned);
    await sql.query(`CREATE ROLE ${role} LOGIN`);
    await fill(sql);
    await sql.close();
    const url = new URL('url' in owned ? owned.url : '');
    url.username = role;
    return url.href;
  }
  const expectRefused = async (url: string, words: string) => {
    const { exitCode, err } = await check({ DATABASE_URL: url });
    expect([exitCode, err]).toEqual([1, expect.stringContaining(words)]);
    const started = startSandboxRelay(sandbox(), { store: { url } });
    await expect(started).rejects.toThrow(RelayError);
    await expect(started).rejects.toThrow(words);
  };

  test('cannot create tables: check and start name the command that mends it', async () => {
    const url = await createRole('plain', (sql) =>
      sql.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC'),
    );
    await expectRefused(url, 'GRANT USAGE, CREATE ON SCHEMA public TO plain;');
  });

  test('cannot use the tables of another role: check and start name the command', async () => {
    const url = await createRole('stranger', async (sql) => {
      await sql.query('GRANT ALL ON SCHEMA public TO stranger');
      await migrate(sql);
    });
    await expectRefused(url, 'REASSIGN OWNED BY');
  });

  test('can use them after the command', async () => {
    const url = await createRole('"odd-Name"', async (sql) => {
      await sql.query('GRANT USAGE, CREATE ON SCHEMA public TO "odd-Name"');
    });
    const named = new URL(url);
    named.username = 'odd-Name';
    expect((await check({ DATABASE_URL: named.href })).exitCode).toBe(0);
    await (await startSandboxRelay(sandbox(), { store: { url: named.href } })).stop(0);
  });
});

test('check does not migrate an older store', async () => {
  const older = await newStore();
  const { exitCode, out } = await check({ DATABASE_URL: 'url' in older ? older.url : '' });
  expect([exitCode, out]).toEqual([0, expect.stringContaining('the relay migrates it')]);
  const sql = await openUnmigrated(older);
  expect(
    await sql.query('SELECT tablename FROM pg_tables WHERE schemaname = $1', ['public']),
  ).toEqual([]);
  await sql.close();
});

test('check does not create the folder of the store', async () => {
  const { exitCode, out } = await check({ DATABASE_URL: '', RELAY_DATA: 'relay-nowhere' });
  expect(out).toContain('Store: relay-nowhere does not exist');
  expect(exitCode).toBe(0);
});

test.each([
  [SANDBOX_API_SECRET, OTHER, 'XAMAN_API_SECRET_FORMER is no longer valid: remove it'],
  [OTHER, SANDBOX_API_SECRET, 'XAMAN_API_SECRET_FORMER is still valid'],
])('check reports whether the former secret is valid (%#)', async (current, former, message) => {
  const settings = { XAMAN_API_SECRET: current, XAMAN_API_SECRET_FORMER: former };
  expect((await check(settings)).out).toContain(message);
});

describe('check reports', () => {
  const servers: { close(): void }[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  /** Starts a server that is not a relay. @returns the webhook address on it */
  async function startServer(status: number, headers: Record<string, string> = {}) {
    const server = createServer((_request, response) => response.writeHead(status, headers).end());
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/xaman`;
  }

  test.each<[string, () => Promise<string>, RegExp]>([
    [
      'an application without a webhook address',
      async () => '',
      /the application has no webhook address: set it in the console/,
    ],
    [
      'an address with another path',
      async () => `${relay.url}/hook`,
      /does not end with \/webhooks\/xaman/,
    ],
    [
      'a relay that does not answer',
      async () => `http://127.0.0.1:${await freePort()}/webhooks/xaman`,
      /cannot be reached from here \(ECONNREFUSED\)/,
    ],
    [
      'a server that answers 404',
      () => startServer(404),
      /answers HTTP 404, which is not the answer of a relay/,
    ],
    ['a server that accepts any webhook', () => startServer(200), /answers HTTP 200, which is not/],
    [
      'a proxy that redirects',
      () => startServer(301, { Location: '/' }),
      /redirects \(HTTP 301\); set the address it redirects to/,
    ],
  ])('%s', async (_name, url, problem) => {
    application().webhookUrl = await url();
    const { exitCode, err } = await check();
    expect(err).toMatch(problem);
    expect(err.split('\n')).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  test('a relay with another secret', async () => {
    const other = await startSandboxRelay(sandbox(), { store: await newStore(), secrets: [OTHER] });
    application().webhookUrl = `${other.url}/webhooks/xaman`;
    const { exitCode, err } = await check();
    await other.stop(0);
    expect([exitCode, err]).toEqual([1, expect.stringContaining('does not accept the signature')]);
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
  ['relay.example', 'is not a URL'],
])('the webhook address “%s” for the real platform: %s', (url, problem) => {
  const found = findUrlProblem(url, 'https://xumm.app');
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(problem);
});
