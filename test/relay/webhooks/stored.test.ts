import { beforeEach, expect, test } from 'vitest';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf } = useRelay();
const UUID = '22222222-2222-4222-8222-222222222222';
const now = () => sandbox().clock.now();
const jobs = () => countRows(relay(), 'jobs');
const deliveries = () => countRows(relay(), 'deliveries');

beforeEach(async () => {
  await relay().deps.sql.query('TRUNCATE deliveries, jobs');
});

test('a repeated delivery changes nothing, and another attempt is another row', async () => {
  const send = (attempt: number) => sendWebhook(relay(), webhookBody(UUID), now(), { attempt });
  await send(1);
  const first = await relay().deps.sql.query('SELECT * FROM deliveries');
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(1)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const again = await relay().deps.sql.query('SELECT * FROM deliveries');
  expect(again.map(({ sent_at, received_at }) => [sent_at, received_at])).toEqual(
    first.map(({ sent_at, received_at }) => [sent_at, received_at]),
  );
  await send(2);
  expect([await deliveries(), await jobs()]).toEqual([2, 1]);
});

test('replays with other attempts, which are unsigned, are looked up at most once a stored row', async () => {
  // A job of another test may still be looked up.
  const replayed = '33333333-3333-4333-8333-333333333332';
  const { traffic } = sandbox();
  const fetches = () => traffic.count(({ path }) => path.endsWith(`/payload/${replayed}`));
  const at = now();
  const before = fetches();
  for (let attempt = 1; attempt < 100; attempt += 1)
    expect((await sendWebhook(relay(), webhookBody(replayed), at, { attempt })).status).toBe(200);
  const replays = Array.from({ length: 99 }, (_, attempt) =>
    sendWebhook(relay(), webhookBody(replayed), at, { attempt }),
  );
  await Promise.all(replays);
  await waitUntil(
    async () => await countRows(relay(), 'jobs WHERE dead_at IS NOT NULL'),
    'the look-up',
  );
  expect(await deliveries()).toBe(5);
  expect(fetches() - before).toBeLessThanOrEqual(5);

  const other = replayed.replace(/2$/, '3');
  await sendWebhook(relay(), webhookBody(other), at);
  await waitUntil(
    () => traffic.count(({ path }) => path.endsWith(`/payload/${other}`)) === 1,
    'the look-up of another payload with the same time',
  );
});

test('a second attempt within the second of the first gets its verdict, and no second look-up', async () => {
  const { traffic } = sandbox();
  const uuid = UUID.replace(/2$/, '4');
  const at = now();
  const rows = () =>
    relay().deps.sql.query('SELECT verdict FROM deliveries WHERE payload_uuid = $1', [uuid]);
  await sendWebhook(relay(), webhookBody(uuid), at, { attempt: 1 });
  await waitUntil(async () => (await rows())[0]?.verdict, 'the verdict');
  await sendWebhook(relay(), webhookBody(uuid), at, { attempt: 2 });
  expect(await rows()).toEqual([{ verdict: 'given up' }, { verdict: 'given up' }]);
  expect(traffic.count(({ path }) => path.endsWith(`/payload/${uuid}`))).toBe(1);
  expect(await countRows(relay(), 'jobs WHERE dead_at IS NULL')).toBe(0);
});

test('a webhook that cannot be stored is answered before its sender stops waiting', async () => {
  const { sql } = relay().deps;
  await sql.transaction(async (tx) => {
    await tx.query('LOCK TABLE deliveries IN ACCESS EXCLUSIVE MODE');
    const began = performance.now();
    const answers = await Promise.all(
      [1, 2].map((attempt) => sendWebhook(relay(), webhookBody(UUID), now(), { attempt })),
    );
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(performance.now() - began).toBeLessThan(14_000);
  });
  expect((await sendWebhook(relay(), webhookBody(UUID), now())).status).toBe(200);
}, 40_000);

test('a burst of webhooks is stored completely', async () => {
  const uuids = Array.from(
    { length: 120 },
    (_, at) => UUID.slice(0, -4) + String(at).padStart(4, '0'),
  );
  const answers = await Promise.all(
    uuids.map((uuid) => sendWebhook(relay(), webhookBody(uuid), now())),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await deliveries()).toBe(120);
}, 20_000);

test('200 is answered after the webhook is stored, for other connections to read', async () => {
  const { sql } = relay().deps;
  let sent: Promise<Response> | undefined;
  let isAnswered = false;
  await sql.transaction(async (tx) => {
    await tx.query('LOCK TABLE deliveries IN ACCESS EXCLUSIVE MODE');
    sent = sendWebhook(relay(), webhookBody(UUID), now());
    void sent.then(() => {
      isAnswered = true;
    });
    // Far longer than the answer takes to a webhook that need not be stored.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isAnswered).toBe(false);
  });
  expect((await sent)?.status).toBe(200);
  expect(await deliveries()).toBe(1);
});

test('a token is neither stored in clear, nor logged, nor sent to a client', async () => {
  const session = await pairAs();
  const sent: string[] = [];
  for (const [at, write] of [seconds, iso].entries()) {
    const { json } = await callRelay(
      relay(),
      'POST',
      '/requests',
      session,
      paymentBody(addressOf(), `clear-${at}`),
    );
    await sandbox().phone.sign(json.uuid);
    const token = sandbox().platform.tokens.findLastIssuedBy(json.uuid);
    if (!token) throw new Error('no token');
    const block = {
      user_token: token.token,
      token_issued: write(token.issuedAt),
      token_expiration: write(token.expiresAt),
    };
    await sendWebhook(relay(), webhookBody(json.uuid, block), now());
    await waitUntil(async () => (await stateOf(session, json.uuid)) === 'signed', 'the signature');
    sent.push(
      token.token,
      JSON.stringify((await callRelay(relay(), 'GET', `/requests/${json.uuid}`, session)).json),
    );
    const everything = `${await allRows()}\n${relay().lines.join('\n')}\n${sent.filter((text) => text.startsWith('{'))}`;
    expect(everything).toContain(json.uuid);
    expect(everything).not.toContain(token.token);
    expect(everything).not.toContain(token.token.replaceAll('-', ''));
    expect(everything).not.toContain(session);
  }
});

const seconds = (ms: number): unknown => Math.floor(ms / 1000);
const iso = (ms: number): unknown => new Date(ms).toISOString();

async function stateOf(session: string, uuid: string): Promise<string | undefined> {
  const { json } = await callRelay(relay(), 'GET', '/requests', session);
  return json.requests.find((row: { uuid: string }) => row.uuid === uuid)?.state;
}

/** Every row of every table, as text. */
async function allRows(): Promise<string> {
  const { sql } = relay().deps;
  const tables = await sql.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  expect(tables.length).toBeGreaterThan(6);
  const texts = await Promise.all(
    tables.map(({ name }) => sql.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`)),
  );
  return texts
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
