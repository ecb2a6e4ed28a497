import { afterEach, expect, test, vi } from 'vitest';
import {
  callRelay,
  pairSession,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { untilAllDone } from './accounts';
import { startFleet } from './fleet';
import { type Follower, startFollower } from './follower';
import { readJournal } from './journal';
import { createSignIn } from './signing';

vi.setConfig({ testTimeout: 60_000 });

const fleet = startFleet({ relays: 3 });
const relay = (at: number) => {
  const found = fleet().relays[at];
  if (!found) throw new Error(`There is no relay ${at}.`);
  return found;
};
const alice = () => fleet().sandbox.phone.expectAccount('Alice').account;
/** Pairs Alice at a relay, and waits until her sign-in payload is complete. @returns the session */
const pairAt = async (at: number): Promise<string> => {
  const { sandbox, sql } = fleet();
  const session = await pairSession(relay(at), await signIn(sandbox));
  await sandbox.webhooks.idle();
  // Not until the queue is empty: the claim of a killed relay lasts some seconds.
  const uuid = sandbox.platform.payloads().at(-1)?.uuid;
  const complete = 'SELECT 1 FROM payloads WHERE uuid = $1 AND complete';
  await waitUntil(async () => (await sql.query(complete, [uuid])).length > 0, 'the sign-in');
  return session;
};
const followers: Follower[] = [];
/** Follows a stream, and waits until it is connected. */
const listen = async (urlOf: () => string, session: string): Promise<Follower> => {
  const follower = startFollower(urlOf, session);
  followers.push(follower);
  await waitUntil(() => follower.connects > 0, 'the stream');
  return follower;
};
const requestsIn = ({ events }: Follower) =>
  events.filter(({ event }) => event === 'request').map(({ data }) => data.uuid);
const fetchesOf = (uuid: string) =>
  fleet().sandbox.traffic.count(
    ({ method, path }) => method === 'GET' && path.endsWith(`/platform/payload/${uuid}`),
  );
/** Signs payloads as Alice; the platform sends their webhooks. */
const sign = async (count: number): Promise<Map<string, string>> => {
  const { sandbox } = fleet();
  const ended = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const uuid = createSignIn(sandbox, alice());
    ended.set(uuid, alice());
    await sandbox.phone.sign(uuid);
  }
  return ended;
};

afterEach(() => {
  for (const follower of followers.splice(0)) follower.close();
});

test('each payload is fetched once, whichever relay receives its webhook', async () => {
  const { balancer, relays, sandbox } = fleet();
  const ended = await sign(60);
  await untilAllDone(balancer, { sandbox, ended });
  expect([...ended.keys()].filter((uuid) => fetchesOf(uuid) !== 1)).toEqual([]);
  for (const { url } of relays) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(Number(/^relay_webhooks_stored_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(5);
  }
});

test('the streams of all relays get each change once', async () => {
  const { relays } = fleet();
  const session = await pairAt(0);
  const all = await Promise.all(relays.map(({ url }) => listen(() => url, session)));
  const ended = await sign(12);
  for (const follower of all) {
    await waitUntil(() => requestsIn(follower).length >= ended.size, 'all changes');
    expect(requestsIn(follower).toSorted()).toEqual([...ended.keys()].toSorted());
  }
});

test('a session and a request created at one relay are valid at the others', async () => {
  const { relays, sandbox } = fleet();
  const session = await pairAt(0);
  const posts = sandbox.platform.postCount();
  const body = paymentBody(alice(), 'several-1');
  const answers = await Promise.all(
    relays.map((at) => callRelay(at, 'POST', '/requests', session, body)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [uuid, ...others] = new Set(answers.map(({ json }) => json.uuid));
  expect(others).toEqual([]);
  expect(sandbox.platform.postCount()).toBe(posts + 1);

  const cancelled = await callRelay(relay(1), 'DELETE', `/requests/${uuid}`, session);
  expect(cancelled.json.result).toMatchObject({ cancelled: true });
  await waitUntil(async () => {
    const { json } = await callRelay(relay(2), 'GET', '/requests', session);
    return json.requests.find((known: { state: string }) => known.state === 'cancelled');
  }, 'the cancelled request at another relay');
  const over = await callRelay(relay(2), 'DELETE', '/sessions/current', session);
  expect(over.json).toEqual({ revoked: true });
  const after = await Promise.all(relays.map((at) => callRelay(at, 'GET', '/ping', session)));
  expect(after.map(({ status }) => status)).toEqual([401, 401, 401]);
});

test('a stream whose relay is killed resumes at another, with no change lost or repeated', async () => {
  const { relays } = fleet();
  const session = await pairAt(1);
  const alive = () => relays.find(({ isAlive }) => isAlive)?.url ?? '';
  const follower = await listen(alive, session);
  const before = await sign(5);
  await waitUntil(() => requestsIn(follower).length >= 5, 'the first changes');
  await relay(0).kill();
  const meanwhile = await sign(5);
  await waitUntil(() => requestsIn(follower).length >= 10, 'the changes meanwhile');
  const later = await sign(5);
  await waitUntil(() => requestsIn(follower).length >= 15, 'the changes after');
  await relay(0).start();
  const all = [...before.keys(), ...meanwhile.keys(), ...later.keys()];
  expect(requestsIn(follower).toSorted()).toEqual(all.toSorted());
  expect(follower.connects).toBe(2);
});

test('a stream without events so far misses none when its relay is killed', async () => {
  const { relays, sandbox } = fleet();
  const session = await pairAt(1);
  let url = relay(0).url;
  const follower = await listen(() => url, session);
  url = 'http://127.0.0.1:9';
  await relay(0).kill();
  const meanwhile = await sign(3);
  await untilAllDone(relay(1), { sandbox, ended: meanwhile });
  url = relays[2]?.url ?? '';
  await waitUntil(() => requestsIn(follower).length >= 3, 'the changes meanwhile');
  await relay(0).start();
  expect(requestsIn(follower).toSorted()).toEqual([...meanwhile.keys()].toSorted());
});

test.each([
  ['the same attempt', [1, 1]],
  ['two attempts', [1, 2]],
])('a payload whose webhooks reach two relays at once (%s) is stored once', async (_name, attempts) => {
  const { sandbox, sql } = fleet();
  const session = await pairAt(0);
  const follower = await listen(() => relay(2).url, session);
  const [application] = sandbox.platform.applications;
  const url = application?.webhookUrl ?? '';
  if (application) application.webhookUrl = '';
  const ended = [...(await sign(20)).keys()];
  if (application) application.webhookUrl = url;
  const sent = ended.flatMap((uuid) =>
    attempts.map((attempt, at) =>
      sendWebhook(relay(at), webhookBody(uuid), Date.now(), { attempt }),
    ),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  await waitUntil(() => requestsIn(follower).length >= 20, 'all changes');
  await waitUntil(
    async () =>
      (await sql.query('SELECT 1 FROM jobs WHERE payload_uuid = ANY ($1)', [ended])).length === 0,
    'all jobs done',
  );
  const journal = (await readJournal(sql)).filter(({ uuid }) => ended.includes(uuid));
  expect(journal.map(({ uuid }) => uuid).toSorted()).toEqual(ended.toSorted());
  expect(requestsIn(follower).toSorted()).toEqual(ended.toSorted());
});
