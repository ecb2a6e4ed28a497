import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  callRelay,
  pairSession,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { createPayload } from '../../sandbox/client';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';
import { rowsOf, submit, visit } from './admin-client';

// Starting a database and a relay is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const newStore = useStores();
let relay: SandboxRelay;

beforeAll(async () => {
  relay = await startSandboxRelay(sandbox(), { store: await newStore(), adminPort: 0 });
}, 60_000);
afterAll(() => relay?.stop(0));

const account = () => sandbox().phone.active.account;
const rows = async (id: string) => rowsOf(await visit(relay, '/'), id);
const findRow = async (id: string, text: string) =>
  (await rows(id)).find((cells) => cells.some((cell) => cell.includes(text)));

/** Signs a payload and delivers its webhook, sent `ago` ms before now. @returns its UUID */
async function signPayload(ago = 0): Promise<string> {
  const { uuid } = await createPayload(sandbox(), { options: { signers: [account()] } });
  await sandbox().phone.sign(uuid);
  const response = await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now() - ago);
  expect(response.status).toBe(200);
  return uuid;
}

/** A dead letter: a webhook about a payload that the platform does not know. @returns its UUID */
async function createDeadLetter(): Promise<string> {
  const uuid = randomUUID();
  await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
  await waitUntil(() => findRow('dead', uuid), 'the dead letter');
  return uuid;
}

test('every section shows its empty text when the store is new', async () => {
  const { text } = await visit(relay, '/');
  for (const emptyText of [
    'No dead letters.',
    'No webhooks yet.',
    'The queue is empty.',
    'No push permissions yet.',
    'No sessions: no extension is paired.',
    'No open event streams.',
  ])
    expect(text).toContain(emptyText);
  expect(text).toContain('PostgreSQL · 1 relay');
});

describe('the webhooks section', () => {
  test('shows when a webhook arrived, how long it took, and its result', async () => {
    const uuid = await signPayload(125_000);
    const found = await waitUntil(async () => {
      const cells = await findRow('deliveries', uuid);
      return cells?.includes('signed') ? cells : undefined;
    }, 'the result');
    const [payload, received, attempt, transit, confirmed, result, button] = found;
    expect(payload).toBe(uuid);
    expect(received).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (now|[\d.]+ s ago)$/);
    expect([attempt, transit, result, button]).toEqual(['1', '2 min', 'signed', 'Replay']);
    expect(confirmed).toMatch(/^\d+ ms$|^\d\.\d s$/);
  });

  test('fetches the payload again on Replay', async () => {
    const uuid = await signPayload();
    await waitUntil(
      async () => (await findRow('deliveries', uuid))?.includes('signed'),
      'the result',
    );
    const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-after');
    const page = await submit(relay, 'replay', { payload: uuid, from: '' });
    expect(page.text).toContain('The payload will be fetched again.');
    await gate.arrived;
    expect(await findRow('queue', uuid)).toMatchObject({ 1: 'running now', 2: 'operator' });
    gate.release();
  });

  test('replays nothing for an unknown payload', async () => {
    const uuid = randomUUID();
    const page = await submit(relay, 'replay', { payload: uuid });
    expect(page.text).toContain('Nothing was changed');
    expect(await findRow('queue', uuid)).toBeUndefined();
    expect((await submit(relay, 'replay', { payload: "'; --" })).text).toContain(
      'Nothing was changed',
    );
  });
});

test('the queue shows due time, trigger, tries and last problem of a job', async () => {
  const release = sandbox().faults.always({ path: /\/payload\// }, { status: 503, body: {} });
  const uuid = await signPayload();
  const found = await waitUntil(async () => {
    const cells = await findRow('queue', uuid);
    return cells?.[4]?.includes('trouble') ? cells : undefined;
  }, 'the problem');
  release();
  const [payload, due, trigger, tries, problem] = found;
  expect([payload, trigger, tries, problem]).toEqual([
    uuid,
    'webhook',
    '1',
    'the platform: trouble',
  ]);
  expect(due).toMatch(/^\d{4}-.* in [\d.]+ s$/);
});

describe('the dead letters section', () => {
  test('shows the reason, and the page shows their number in red', async () => {
    const uuid = await createDeadLetter();
    expect(await findRow('dead', uuid)).toMatchObject({
      2: 'webhook',
      3: 'the platform: unknown (code 404)',
      4: 'Retry',
    });
    expect((await visit(relay, '/')).text).toMatch(/href="#dead" class="bad"><b>[1-9]/);
    expect(await findRow('deliveries', uuid)).toMatchObject({ 5: 'given up' });
  });

  test.each([
    ['one dead letter', (uuid: string) => ({ payload: uuid })],
    ['all dead letters', () => ({})],
  ])('retries %s', async (_name, fields) => {
    const uuid = await createDeadLetter();
    const gate = sandbox().faults.next({ path: new RegExp(uuid) }, 'hold-before');
    const page = await submit(relay, 'retry', { ...fields(uuid), from: 'dead' });
    expect(page.text).toContain('Scheduled for another try.');
    await gate.arrived;
    expect(await findRow('dead', uuid)).toBeUndefined();
    gate.release();
    await waitUntil(() => findRow('dead', uuid), 'the second dead letter');
  });

  test('retries nothing when the named payload is not a dead letter', async () => {
    const uuid = await createDeadLetter();
    for (const payload of ['', 'all', randomUUID()])
      expect((await submit(relay, 'retry', { payload })).text).toContain('Nothing was changed');
    expect(await findRow('dead', uuid)).toBeDefined();
  });
});

test('push permissions are sorted by their end, and no page contains a token', async () => {
  await pairSession(relay, await signIn(sandbox()));
  const now = sandbox().clock.now();
  const token = randomUUID();
  const { tokens } = relay.deps;
  const add = (name: string, days: number) =>
    tokens.apply(name, { token, issuedAt: now - 1e10, expiresAt: now + days * 86_400_000 }, now);
  await add('rSoon', 2);
  await add('rLong', 300);
  await add('rExpired', -3);
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
    ['rExpired', 'expired', '3 days ago'],
  ]);
  const own = await tokens.findLive(account(), now);
  expect(own).toBeTruthy();
  for (const path of ['/', '/tokens', '/sessions', '/deliveries', '/queue', '/dead']) {
    const { text } = await visit(relay, path);
    expect(text).not.toContain(token);
    expect(text).not.toContain(own);
  }
});

test('the operator ends a session, and the relay refuses it afterwards', async () => {
  const session = await pairSession(relay, await signIn(sandbox()));
  const [mine] = await relay.deps.sessions.list(account());
  expect(await findRow('sessions', 'a test')).toMatchObject({ 0: account() });
  const { text } = await visit(relay, '/sessions');
  expect(text).toContain(`value="${mine?.id}"`);
  expect(text).not.toContain(session);
  const page = await submit(relay, 'end', { id: mine?.id ?? '', from: 'sessions' });
  expect(page.text).toContain('The session is ended');
  expect(page.text).not.toContain(`value="${mine?.id}"`);
  expect((await callRelay(relay, 'GET', '/ping', session)).status).toBe(401);
});

test('the page escapes labels and search texts', async () => {
  await relay.deps.sessions.create('rMallory', '<script>alert(1)</script>"\'&', 1);
  const { text } = await visit(relay, '/sessions?find=rMallory');
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  const found = await visit(relay, `/sessions?find=${encodeURIComponent('"><b>')}`);
  expect(found.text).toContain('value="&quot;&gt;&lt;b&gt;"');
});

test('event streams are counted by account', async () => {
  const session = await pairSession(relay, await signIn(sandbox()));
  const stop = new AbortController();
  const headers = { Authorization: `Bearer ${session}` };
  const listen = () => fetch(`${relay.url}/events`, { headers, signal: stop.signal });
  await Promise.all([listen(), listen()]);
  await waitUntil(async () => (await rows('listeners'))[0]?.[1] === '2', 'two listeners');
  expect(await rows('listeners')).toEqual([[account(), '2']]);
  stop.abort();
  await waitUntil(async () => (await rows('listeners')).length === 0, 'no listeners');
});

describe('with many rows', () => {
  const sessionCount = 25;
  beforeAll(async () => {
    for (let at = 0; at < sessionCount; at += 1)
      await relay.deps.sessions.create('rMany', `${at}`, at);
    await relay.deps.sql.query(
      `INSERT INTO deliveries (payload_uuid, attempt, sent_at, received_at)
       SELECT gen_random_uuid(), 1, n, n FROM generate_series(1, 600) AS n`,
    );
  });

  test('the overview shows 10 and links to more', async () => {
    const page = await visit(relay, '/');
    expect(rowsOf(page, 'sessions')).toHaveLength(10);
    expect(page.text).toContain('href="/sessions" aria-describedby="sessions-title">Show more<');
    expect(rowsOf(await visit(relay, '/sessions'), 'sessions').length).toBeGreaterThanOrEqual(
      sessionCount,
    );
  });

  test('the page of a section shows 500, and its search finds the others', async () => {
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
  ])('%s finds nothing', async (path) => {
    const { status, text } = await visit(relay, path);
    expect(status).toBe(200);
    expect(text).toContain('Nothing was found.');
  });
});

test('when the store fails, the page answers 500 without details', async () => {
  const one = await startSandboxRelay(sandbox(), { store: await newStore(), adminPort: 0 });
  await one.deps.sql.query('DROP TABLE sessions');
  const { status, text } = await visit(one, '/');
  await one.stop(0);
  expect([status, text]).toEqual([
    500,
    'The admin page failed. The log of the relay has the error.\n',
  ]);
  expect(one.lines.join('\n')).toContain('the admin page failed');
});
