import { expect, test } from 'vitest';
import { pairSession, waitUntil } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { expectNothingLost, expireLeases, signedOf, untilAllDone } from './accounts';
import { FastClock } from './fast-clock';
import { startFleet } from './fleet';
import { startFollower } from './follower';
import { killAtRandom } from './kill-at-random';
import { startSigning } from './signing';

/** `RELAY_KILLS=50 npx vitest run --project relay test/relay/faults/kill` kills more often. */
const KILLS = Number(process.env.RELAY_KILLS ?? 6);

const fleet = startFleet({ relays: 3, clock: new FastClock(100) });

test(`relays killed ${KILLS} times under load lose no webhook and apply none twice`, {
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  const { sandbox, relays, balancer, sql } = fleet();
  const session = await pairSession(balancer, await signIn(sandbox));
  const account = sandbox.phone.expectAccount('Alice').account;
  const follower = startFollower(() => balancer.url, session);
  await waitUntil(() => follower.connects === 1, 'the stream');

  const signing = startSigning(sandbox, 10);
  await killAtRandom(relays, KILLS);
  await signing.stop();

  const story = { sandbox, sql, ended: signing.ended };
  await expireLeases(sql);
  await untilAllDone(balancer, story);
  await expectNothingLost(story);
  const own = signedOf(story)
    .filter(([, signer]) => signer === account)
    .map(([uuid]) => uuid);
  const received = () =>
    follower.events.filter(({ event }) => event === 'request').map(({ data }) => data.uuid);
  await waitUntil(() => received().length >= own.length, 'all changes in the stream');
  follower.close();
  expect(received().toSorted()).toEqual(own.toSorted());
  const ids = follower.events.map(({ id }) => id ?? 0);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
});
