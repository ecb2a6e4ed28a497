import { expect, test } from 'vitest';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf } = useRelay();
const LIMIT = 10;
const REQUESTS = 18;
const calls = () =>
  sandbox().traffic.count(
    ({ method, path }) => method === 'GET' && path.includes('/platform/payload/'),
  );

test('webhooks beyond the rate limit of the platform wait, and all are confirmed minutes later', async () => {
  const session = await pairAs();
  const uuids: string[] = [];
  for (let at = 0; at < REQUESTS; at += 1) {
    const body = paymentBody(addressOf(), `limited-${at}`);
    uuids.push((await callRelay(relay(), 'POST', '/requests', session, body)).json.uuid);
  }
  for (const uuid of uuids) await sandbox().phone.sign(uuid);
  sandbox().clock.advance(61_000);
  sandbox().switches.callsPerMinute = LIMIT;
  sandbox().traffic.clear();
  const now = sandbox().clock.now();
  await Promise.all(uuids.map((uuid) => sendWebhook(relay(), webhookBody(uuid), now)));
  await waitUntil(async () => {
    const [row] = await relay().deps.sql.query<{ n: number }>(
      "SELECT count(*) AS n FROM jobs WHERE problem = 'waits for the rate limit'",
    );
    return row && row.n > 0;
  }, 'waiting jobs');
  const refusals = () => sandbox().traffic.count(({ status }) => status === 429);
  expect(calls()).toBeLessThanOrEqual(LIMIT + 8);
  for (let minute = 0; minute < 8 && (await countRows(relay(), 'jobs')) > 0; minute += 1) {
    sandbox().clock.advance(61_000);
    relay().deps.wakeWorker();
    const isEmpty = async () => (await countRows(relay(), 'jobs')) === 0;
    // Unless the queue is empty before, the next minute begins when the calls of this one are over.
    await waitUntil(isEmpty, 'an empty queue', 400).catch(() => undefined);
  }
  await waitUntil(async () => (await countRows(relay(), 'jobs')) === 0, 'an empty queue');
  const [row] = await relay().deps.sql.query<{ n: number }>(
    "SELECT count(*) AS n FROM payloads WHERE state = 'signed'",
  );
  expect(row?.n).toBe(REQUESTS);
  expect(await countDeadLetters()).toBe(0);
  expect(refusals()).toBeLessThanOrEqual(16);
}, 30_000);

test('a call beyond the rate limit gets 429, and the same request works later, once', async () => {
  sandbox().switches.callsPerMinute = 10_000;
  sandbox().clock.advance(61_000);
  const session = await pairAs();
  sandbox().switches.payloadPostsPerMinute = 0;
  const body = paymentBody(addressOf(), 'limited-post');
  const posts = sandbox().platform.postCount();
  const refused = await callRelay(relay(), 'POST', '/requests', session, body);
  expect([refused.status, refused.json.error.code]).toEqual([429, 429]);
  sandbox().switches.payloadPostsPerMinute = 10_000;
  sandbox().clock.advance(61_000);
  expect((await callRelay(relay(), 'POST', '/requests', session, body)).status).toBe(200);
  expect((await callRelay(relay(), 'POST', '/requests', session, body)).status).toBe(200);
  expect(sandbox().platform.postCount()).toBe(posts + 1);
});

async function countDeadLetters(): Promise<number> {
  return await countRows(relay(), 'jobs WHERE dead_at IS NOT NULL');
}
