import { expect, test } from 'vitest';
import {
  callRelay,
  pairSession,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { startFleet } from './fleet';
import { startFollower } from './follower';
import { createSignIn, startSigning } from './signing';

const fleet = startFleet({ relays: 1 });
// Between two attempts to connect.
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer than any call takes here, shorter than the relay's grace period for open connections. */
const MAX_STOP_MS = 5000;

test('a relay that gets SIGTERM under load finishes its work, ends its streams, and exits with 0', async () => {
  const { sandbox, relays, sql } = fleet();
  const [relay] = relays;
  if (!relay) throw new Error('There is no relay.');
  const { account } = sandbox.phone.active;
  const session = await pairSession(relay, await signIn(sandbox));
  const follower = startFollower(() => relay.url, session);
  await waitUntil(() => follower.connects === 1, 'the stream');

  // The platform opens a connection per webhook, and these senders keep theirs open.
  const signing = startSigning(sandbox, 5);
  const answered = new Map<string, number | 'none'>();
  let stopping = false;
  const keepSending = async (): Promise<void> => {
    while (!stopping || relay.isAlive) {
      const uuid = createSignIn(sandbox, account);
      answered.set(uuid, 'none');
      const answer = await sendWebhook(relay, webhookBody(uuid), Date.now()).catch(() => undefined);
      if (answer) answered.set(uuid, answer.status);
      else await wait(20);
    }
  };
  const senders = Array.from({ length: 8 }, keepSending);
  await waitUntil(() => answered.size > 200, 'load');
  const held = sandbox.faults.next(
    { method: 'POST', path: '/api/v1/platform/payload' },
    'hold-after',
  );
  const asked = callRelay(relay, 'POST', '/requests', session, paymentBody(account, 'stop-1'));
  await held.arrived;

  const startedAt = performance.now();
  stopping = true;
  const exit = relay.stop();
  await waitUntil(() => follower.ends.length > 0, 'the end of the stream');
  held.release();
  expect(await exit).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(MAX_STOP_MS);
  expect((await asked).status).toBe(200);
  follower.close();
  expect(follower.ends).toEqual(['ended']);
  expect(relay.lines.at(-1)).toContain('the relay has stopped');
  await Promise.all([...senders, signing.stop()]);

  // It answered 200 to all webhooks that it stored, and to no others.
  const rows = await sql.query<{ key: string }>(
    `SELECT payload_uuid || ' ' || attempt AS key FROM deliveries`,
  );
  const stored = new Set(rows.map(({ key }) => key));
  const outcomes = [
    ...[...answered].map(([uuid, outcome]) => ({ key: `${uuid} 1`, outcome })),
    ...sandbox.webhooks.log().map(({ payload, attempt, status }) => {
      return { key: `${payload} ${attempt}`, outcome: status ?? 'none' };
    }),
  ];
  expect(outcomes.filter(({ key, outcome }) => stored.has(key) !== (outcome === 200))).toEqual([]);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set([200, 'none']));
  const claimed = await sql.query('SELECT * FROM jobs WHERE claimed_until > 0');
  expect(claimed).toEqual([]);
}, 60_000);
