import { expect, test } from 'vitest';
import { pair, until } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { allDone, expectNothingLost, leasesEnd, signedOf } from './accounts';
import { fleetOf } from './fleet';
import { follow } from './follower';
import { HastyClock } from './hasty-clock';
import { killAtRandom } from './kill-at-random';
import { keepSigning } from './signing';

/** `RELAY_KILLS=50 npx vitest run --project relay test/relay/faults/kill` kills more often. */
const KILLS = Number(process.env.RELAY_KILLS ?? 6);

const fleet = fleetOf({ relays: 3, clock: new HastyClock(100) });

test(`relays killed ${KILLS} times under load lose no webhook and apply none twice`, {
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  const { sandbox, relays, balancer, sql } = fleet();
  const session = await pair(balancer, await signIn(sandbox));
  const account = sandbox.phone.account('Alice').account;
  const follower = follow(() => balancer.url, session);
  await until(() => follower.connects === 1, 'the stream');

  const signing = keepSigning(sandbox, 10);
  await killAtRandom(relays, KILLS);
  await signing.stop();

  const story = { sandbox, sql, ended: signing.ended };
  await leasesEnd(sql);
  await allDone(balancer, story);
  await expectNothingLost(story);
  const own = signedOf(story)
    .filter(([, signer]) => signer === account)
    .map(([uuid]) => uuid);
  const heard = () =>
    follower.heard.filter(({ event }) => event === 'request').map(({ data }) => data.uuid);
  await until(() => heard().length >= own.length, 'all changes in the stream');
  follower.close();
  expect(heard().toSorted()).toEqual(own.toSorted());
  const ids = follower.heard.map(({ id }) => id ?? 0);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
});
