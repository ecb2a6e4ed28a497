import { expect, test } from 'vitest';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside, rows } from '../beside';

const { box, relay, paired, address } = relayBeside();
const LIMIT = 10;
const REQUESTS = 18;
const calls = () =>
  box().traffic.count(
    ({ method, path }) => method === 'GET' && path.includes('/platform/payload/'),
  );

test('webhooks beyond the rate limit of the platform wait, and all are confirmed minutes later', async () => {
  const session = await paired();
  const uuids: string[] = [];
  for (let at = 0; at < REQUESTS; at += 1) {
    const body = paymentBody(address(), `limited-${at}`);
    uuids.push((await ask(relay(), 'POST', '/requests', session, body)).json.uuid);
  }
  for (const uuid of uuids) await box().phone.sign(uuid);
  box().clock.advance(61_000);
  box().switches.callsPerMinute = LIMIT;
  box().traffic.clear();
  const now = box().clock.now();
  await Promise.all(uuids.map((uuid) => sendWebhook(relay(), webhookBody(uuid), now)));
  await until(async () => {
    const [row] = await relay().deps.sql.query<{ n: number }>(
      "SELECT count(*) AS n FROM jobs WHERE problem = 'waits for the rate limit'",
    );
    return row && row.n > 0;
  }, 'waiting jobs');
  const refusals = () => box().traffic.count(({ status }) => status === 429);
  expect(calls()).toBeLessThanOrEqual(LIMIT + 8);
  for (let minute = 0; minute < 8 && (await rows(relay(), 'jobs')) > 0; minute += 1) {
    box().clock.advance(61_000);
    relay().deps.ring();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  await until(async () => (await rows(relay(), 'jobs')) === 0, 'an empty queue');
  const [row] = await relay().deps.sql.query<{ n: number }>(
    "SELECT count(*) AS n FROM payloads WHERE state = 'signed'",
  );
  expect(row?.n).toBe(REQUESTS);
  expect(await countDeadLetters()).toBe(0);
  expect(refusals()).toBeLessThanOrEqual(16);
}, 30_000);

test('a call beyond the rate limit gets 429, and the same request works later, once', async () => {
  box().switches.callsPerMinute = 10_000;
  box().clock.advance(61_000);
  const session = await paired();
  box().switches.payloadPostsPerMinute = 0;
  const body = paymentBody(address(), 'limited-post');
  const posts = box().platform.posts();
  const refused = await ask(relay(), 'POST', '/requests', session, body);
  expect([refused.status, refused.json.error.code]).toEqual([429, 429]);
  box().switches.payloadPostsPerMinute = 10_000;
  box().clock.advance(61_000);
  expect((await ask(relay(), 'POST', '/requests', session, body)).status).toBe(200);
  expect((await ask(relay(), 'POST', '/requests', session, body)).status).toBe(200);
  expect(box().platform.posts()).toBe(posts + 1);
});

async function countDeadLetters(): Promise<number> {
  return await rows(relay(), 'jobs WHERE dead_at IS NOT NULL');
}
