import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiTokens } from '../../../src/relay/api-tokens/api-tokens';
import {
  callRelay,
  pairSession,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { expectNothingLost, expireLeases, signedOf, untilAllDone } from './accounts';
import { FastClock } from './fast-clock';
import { startFleet } from './fleet';
import { type Follower, startFollower } from './follower';
import { createSignIn, startSigning } from './signing';

const fleet = startFleet({ relays: 2, clock: new FastClock(100) });
let session: string;
let apiToken: string;
let follower: Follower;

beforeAll(async () => {
  const { relays, sandbox } = fleet();
  const [first, second] = relays;
  if (!first || !second) throw new Error('There are no two relays.');
  session = await pairSession(first, await signIn(sandbox));
  const input = { label: 'shop', scopes: ['push', 'read'] as const, accounts: null };
  apiToken = (await new ApiTokens(fleet().sql).create(input, Date.now())).token;
  follower = startFollower(() => second.url, session);
  await waitUntil(() => follower.connects === 1, 'the stream');
});
afterAll(() => follower?.close());

/** Longer and shorter than a relay's wait before it reconnects to listen. */
test.each([
  2500, 200,
])('relays lose nothing when the database is down for %i ms under load', async (ms) => {
  const { sandbox, sql, postgres, relays, balancer } = fleet();
  const pids = relays.map(({ pid }) => pid);
  const account = sandbox.phone.expectAccount('Alice').account;
  const eventsBefore = follower.events.length;
  const logBefore = sandbox.webhooks.log().length;
  const signing = startSigning(sandbox, 10);
  await waitUntil(() => sandbox.webhooks.log().length > logBefore + 20, 'webhooks in progress');

  await postgres.kill();
  for (const { url } of relays) {
    const uuid = createSignIn(sandbox, account);
    expect((await sendWebhook({ url }, webhookBody(uuid), Date.now())).status).toBe(503);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, 'the store does not answer\n']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await callRelay({ url }, 'GET', '/ping', session)).status).toBe(500);
    const call = await callRelay({ url }, 'GET', '/v1/requests', apiToken);
    expect([call.status, call.json.type]).toEqual([503, '/docs#problem-unavailable']);
    expect(call.headers.get('retry-after')).toBe('5');
  }
  // How long the database is away is what the test is about.
  await new Promise((resolve) => setTimeout(resolve, ms));
  await postgres.start();
  for (const { url } of relays) {
    await waitUntil(async () => (await fetch(`${url}/readyz`)).status === 200, 'a ready relay');
    expect((await callRelay({ url }, 'GET', '/ping', session)).status).toBe(200);
    expect((await callRelay({ url }, 'GET', '/v1/requests', apiToken)).status).toBe(200);
  }
  await signing.stop();

  const story = { sandbox, sql, ended: signing.ended };
  await expireLeases(sql);
  await untilAllDone(balancer, story);
  await expectNothingLost(story);
  const statuses = new Set(sandbox.webhooks.log().map(({ status, error }) => status ?? error));
  expect(statuses).toEqual(new Set([200, 503]));
  expect(relays.map(({ pid }) => pid)).toEqual(pids);

  // The stream stayed open, and gets the changes that the other relay stored.
  const own = signedOf(story)
    .filter(([, signer]) => signer === account)
    .map(([uuid]) => uuid);
  const received = () =>
    follower.events
      .slice(eventsBefore)
      .filter(({ event, data }) => event === 'request' && signing.ended.has(data.uuid))
      .map(({ data }) => data.uuid);
  await waitUntil(() => received().length >= own.length, 'all changes in the stream');
  expect(received().toSorted()).toEqual(own.toSorted());
  expect(follower.connects).toBe(1);
}, 120_000);
