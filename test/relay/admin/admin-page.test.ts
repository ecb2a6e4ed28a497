import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, pair, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { type StartedRelay, startedRelay } from '../../../src/tools/relay/started-relay';
import { create } from '../../sandbox/client';
import { signIn } from '../../sandbox/sign-in';
import { started } from '../../sandbox/started';
import { stores } from '../store';
import { press, rowsOf, visit } from './browser';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = started();
const newStore = stores();
let relay: StartedRelay;

beforeAll(async () => {
  relay = await startedRelay(sandbox(), { store: await newStore(), adminPort: 0 });
}, 60_000);
afterAll(() => relay?.stop(0));

const account = () => sandbox().phone.active.account;
const rows = async (id: string) => rowsOf(await visit(relay, '/'), id);
const row = async (id: string, words: string) =>
  (await rows(id)).find((cells) => cells.some((cell) => cell.includes(words)));

/** A payload the phone signed, for whoever scanned it, and its webhook. */
async function signed(ago = 0): Promise<string> {
  const { uuid } = await create(sandbox(), { options: { signers: [account()] } });
  await sandbox().phone.sign(uuid);
  const answer = await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now() - ago);
  expect(answer.status).toBe(200);
  return uuid;
}

async function givenUp(): Promise<string> {
  const uuid = randomUUID();
  await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
  await until(() => row('dead', uuid), 'it to be given up');
  return uuid;
}

test('before anything happened every section says that there is nothing', async () => {
  const { text } = await visit(relay, '/');
  for (const none of [
    'Nothing was given up.',
    'No webhook yet.',
    'Nothing waits.',
    'Nobody gave a permission yet.',
    'Nobody is paired.',
    'Nobody listens.',
  ])
    expect(text).toContain(none);
  expect(text).toContain('PostgreSQL · 1 relay');
});

describe('webhooks', () => {
  test('each says when it came, how long it took, and what it led to', async () => {
    const uuid = await signed(125_000);
    const found = await until(async () => {
      const cells = await row('deliveries', uuid);
      return cells?.includes('signed') ? cells : undefined;
    }, 'the verdict');
    const [payload, received, attempt, way, confirmed, verdict, button] = found;
    expect(payload).toBe(uuid);
    expect(received).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (now|[\d.]+ s ago)$/);
    expect([attempt, way, verdict, button]).toEqual(['1', '2 min', 'signed', 'Replay']);
    expect(confirmed).toMatch(/^\d+ ms$|^\d\.\d s$/);
  });

  test('replayed, its payload is asked for once more', async () => {
    const uuid = await signed();
    await until(async () => (await row('deliveries', uuid))?.includes('signed'), 'the verdict');
    const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-after');
    const page = await press(relay, 'replay', { payload: uuid, from: '' });
    expect(page.text).toContain('The payload is looked at again.');
    await gate.arrived;
    expect(await row('queue', uuid)).toMatchObject({ 1: 'in hand now', 2: 'operator' });
    gate.release();
  });

  test('what never came is not replayed', async () => {
    const uuid = randomUUID();
    const page = await press(relay, 'replay', { payload: uuid });
    expect(page.text).toContain('It was not there any more.');
    expect(await row('queue', uuid)).toBeUndefined();
    expect((await press(relay, 'replay', { payload: "'; --" })).text).toContain('not there');
  });
});

test('the queue says what waits, until when, how often it was tried, and why it failed', async () => {
  const release = sandbox().faults.always({ path: /\/payload\// }, { status: 503, body: {} });
  const uuid = await signed();
  const found = await until(async () => {
    const cells = await row('queue', uuid);
    return cells?.[4]?.includes('trouble') ? cells : undefined;
  }, 'the problem');
  release();
  const [payload, due, why, tries, problem] = found;
  expect([payload, why, tries, problem]).toEqual([uuid, 'webhook', '1', 'the platform: trouble']);
  expect(due).toMatch(/^\d{4}-.* in [\d.]+ s$/);
});

describe('what was given up', () => {
  test('is there with its reason, and counted in red', async () => {
    const uuid = await givenUp();
    expect(await row('dead', uuid)).toMatchObject({
      2: 'webhook',
      3: 'the platform: unknown (code 404)',
      4: 'Retry',
    });
    expect((await visit(relay, '/')).text).toMatch(/href="#dead" class="bad"><b>[1-9]/);
    expect(await row('deliveries', uuid)).toMatchObject({ 5: 'given up' });
  });

  test.each([
    ['one', (uuid: string) => ({ payload: uuid })],
    ['all', () => ({})],
  ])('%s is tried again', async (_name, fields) => {
    const uuid = await givenUp();
    const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-before');
    const page = await press(relay, 'retry', { ...fields(uuid), from: 'dead' });
    expect(page.text).toContain('It is tried again.');
    await gate.arrived;
    expect(await row('dead', uuid)).toBeUndefined();
    gate.release();
    await until(() => row('dead', uuid), 'it to be given up again');
  });

  test('what is no payload is not taken for all of them', async () => {
    const uuid = await givenUp();
    for (const payload of ['', 'all', randomUUID()])
      expect((await press(relay, 'retry', { payload })).text).toContain('not there any more');
    expect(await row('dead', uuid)).toBeDefined();
  });
});

test('permissions are listed by their end, and no token is in any page', async () => {
  await pair(relay, await signIn(sandbox()));
  const now = sandbox().clock.now();
  const token = randomUUID();
  const { tokens } = relay.deps;
  const add = (name: string, days: number) =>
    tokens.learn(name, { token, issuedAt: now - 1e10, expiresAt: now + days * 86_400_000 }, now);
  await add('rSoon', 2);
  await add('rLong', 300);
  await add('rOver', -3);
  await add('rRevoked', 100);
  await tokens.markRevoked('rRevoked', token, now);
  const found = (await rows('tokens')).map(([name, state, until]) => [
    name,
    state,
    until?.replace(/^\S+ \S+ /, ''),
  ]);
  expect(found).toEqual([
    ['rSoon', 'live', 'in 2 days'],
    [account(), 'live', 'in 30 days'],
    ['rLong', 'live', 'in 300 days'],
    ['rRevoked', 'revoked', expect.stringMatching(/ago|now/)],
    ['rOver', 'expired', '3 days ago'],
  ]);
  const own = await tokens.findLive(account(), now);
  expect(own).toBeTruthy();
  for (const path of ['/', '/tokens', '/sessions', '/deliveries', '/queue', '/dead']) {
    const { text } = await visit(relay, path);
    expect(text).not.toContain(token);
    expect(text).not.toContain(own);
  }
});

test('a session is listed and ended, and is over for its extension', async () => {
  const session = await pair(relay, await signIn(sandbox()));
  const [mine] = await relay.deps.sessions.list(account());
  expect(await row('sessions', 'a test')).toMatchObject({ 0: account() });
  const { text } = await visit(relay, '/sessions');
  expect(text).toContain(`value="${mine?.id}"`);
  expect(text).not.toContain(session);
  const page = await press(relay, 'end', { id: mine?.id ?? '', from: 'sessions' });
  expect(page.text).toContain('The session is ended');
  expect(page.text).not.toContain(`value="${mine?.id}"`);
  expect((await ask(relay, 'GET', '/ping', session)).status).toBe(401);
});

test('what users name things is shown as they wrote it', async () => {
  await relay.deps.sessions.create('rMallory', '<script>alert(1)</script>"\'&', 1);
  const { text } = await visit(relay, '/sessions?find=rMallory');
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  const found = await visit(relay, `/sessions?find=${encodeURIComponent('"><b>')}`);
  expect(found.text).toContain('value="&quot;&gt;&lt;b&gt;"');
});

test('who listens is counted by account', async () => {
  const session = await pair(relay, await signIn(sandbox()));
  const stop = new AbortController();
  const headers = { Authorization: `Bearer ${session}` };
  const listen = () => fetch(`${relay.url}/events`, { headers, signal: stop.signal });
  await Promise.all([listen(), listen()]);
  await until(async () => (await rows('listeners'))[0]?.[1] === '2', 'two listeners');
  expect(await rows('listeners')).toEqual([[account(), '2']]);
  stop.abort();
  await until(async () => (await rows('listeners')).length === 0, 'nobody to listen');
});

describe('when there is much', () => {
  const many = 25;
  beforeAll(async () => {
    for (let at = 0; at < many; at += 1) await relay.deps.sessions.create('rMany', `${at}`, at);
    await relay.deps.sql.query(
      `INSERT INTO deliveries (payload_uuid, attempt, sent_at, received_at)
       SELECT gen_random_uuid(), 1, n, n FROM generate_series(1, 600) AS n`,
    );
  });

  test('the first page shows a few, and leads to more', async () => {
    const page = await visit(relay, '/');
    expect(rowsOf(page, 'sessions')).toHaveLength(10);
    expect(page.text).toContain('href="/sessions" aria-describedby="sessions-title">Show more<');
    expect(rowsOf(await visit(relay, '/sessions'), 'sessions').length).toBeGreaterThanOrEqual(many);
  });

  test('a section alone shows 500, says so, and finds the others', async () => {
    const page = await visit(relay, '/deliveries');
    expect(rowsOf(page, 'deliveries')).toHaveLength(500);
    expect(page.text).toContain('The first 500 are shown.');
    const [oldest] = await relay.deps.sql.query<{ uuid: string }>(
      'SELECT payload_uuid::text AS uuid FROM deliveries ORDER BY received_at LIMIT 1',
    );
    const found = await visit(relay, `/deliveries?find=+${oldest?.uuid.toUpperCase()}+`);
    expect(rowsOf(found, 'deliveries')).toHaveLength(1);
    expect(found.text).not.toContain('are shown');
  });

  test.each([
    '/deliveries?find=none',
    '/queue?find=%00',
    '/tokens?find=rNobody',
  ])('what is not there is not found: %s', async (path) => {
    const { status, text } = await visit(relay, path);
    expect(status).toBe(200);
    expect(text).toContain('Nothing was found.');
  });
});

test('when the store is gone it says so, and tells no more', async () => {
  const one = await startedRelay(sandbox(), { store: await newStore(), adminPort: 0 });
  await one.deps.sql.query('DROP TABLE sessions');
  const { status, text } = await visit(one, '/');
  await one.stop(0);
  expect([status, text]).toEqual([500, 'It did not work; the log says why.\n']);
  expect(one.lines.join('\n')).toContain('the admin page failed');
});
