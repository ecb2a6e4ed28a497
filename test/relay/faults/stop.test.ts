import { expect, test } from 'vitest';
import {
  ask,
  pair,
  paymentBody,
  sendWebhook,
  until,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { startFleet } from './fleet';
import { startFollower } from './follower';
import { createSignIn, startSigning } from './signing';

const fleet = startFleet({ relays: 1 });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer than anything under way takes here, shorter than the relay's patience with callers. */
const IN_TIME_MS = 5000;

test('SIGTERM under load: what it has taken it finishes, streams end, and it exits with 0', async () => {
  const { sandbox, relays, sql } = fleet();
  const [relay] = relays;
  if (!relay) throw new Error('There is no relay.');
  const { account } = sandbox.phone.active;
  const session = await pair(relay, await signIn(sandbox));
  const follower = startFollower(() => relay.url, session);
  await until(() => follower.connects === 1, 'the stream');

  // Callers with a line each time (the platform), and callers who keep theirs.
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
  await until(() => answered.size > 200, 'load');
  const held = sandbox.faults.next(
    { method: 'POST', path: '/api/v1/platform/payload' },
    'hold-after',
  );
  const asked = ask(relay, 'POST', '/requests', session, paymentBody(account, 'stop-1'));
  await held.arrived;

  const began = performance.now();
  stopping = true;
  const exit = relay.stop();
  await wait(300);
  held.release();
  expect(await exit).toBe(0);
  expect(performance.now() - began).toBeLessThan(IN_TIME_MS);
  expect((await asked).status).toBe(200);
  follower.close();
  expect(follower.ends).toEqual(['ended']);
  expect(relay.lines.at(-1)).toContain('the relay has stopped');
  await Promise.all([...senders, signing.stop()]);

  // Whatever it stored it answered, and the other way round.
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
  const taken = await sql.query('SELECT * FROM jobs WHERE claimed_until > 0');
  expect(taken).toEqual([]);
}, 60_000);
