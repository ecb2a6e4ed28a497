import { expect, test } from 'vitest';
import { begin } from '../journeys/story';
import { answerOnPhone, User } from './actors';
import { FaultInjector } from './fault-injector';
import { findMismatches } from './mismatches';
import { SeededRandom } from './seeded-random';

const count = Number(process.env.SOAK_REQUESTS ?? 40);
const seed = Number(process.env.SOAK_SEED ?? 20_260_101);

const YEAR = 365 * 24 * 3600;

test(`${count} requests among faults of every kind stand where the platform has them (seed ${seed})`, {
  timeout: 120_000 + count * 3000,
}, async () => {
  const story = await begin({ switches: { jwtLifetimeSeconds: YEAR } });
  await story.return();
  const chance = new SeededRandom(seed);
  const adversary = new FaultInjector(story, chance);
  const user = new User(story, chance);
  while (user.identifiers.length < count) {
    const wave = Array.from({ length: 1 + chance.integerBelow(4) }, () => user.createRequest());
    await adversary.injectFault();
    await Promise.all(wave);
    await adversary.injectFault();
    for (let times = chance.integerBelow(4); times > 0; times -= 1)
      await answerOnPhone(story, chance);
    if (chance.integerBelow(8) === 0) await user.cancel();
  }

  const { sandbox } = story;
  sandbox.faults.clear();
  await sandbox.plug();
  let left: string[] = [];
  const isQuiet = async () => {
    await user.sendMessage('requests.reconcile');
    left = findMismatches(story, user.identifiers, await story.stored());
    return left.length;
  };
  await expect
    .poll(isQuiet, { timeout: 60_000, interval: 1000 })
    .toBe(0)
    .catch(() => undefined);
  console.log(`seed ${seed}, ${user.identifiers.length} requests`, adversary.counts);
  expect(left).toEqual([]);
});
