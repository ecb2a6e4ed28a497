import { expect, test } from 'vitest';
import { startStory } from '../journeys/story';
import { answerOnPhone, User } from './actors';
import { FaultInjector } from './fault-injector';
import { findMismatches } from './mismatches';
import { SeededRandom } from './seeded-random';

const count = Number(process.env.SOAK_REQUESTS ?? 40);
const seed = Number(process.env.SOAK_SEED ?? 20_260_101);

const YEAR = 365 * 24 * 3600;

test(`${count} requests have the platform’s status after faults of every kind (seed ${seed})`, {
  timeout: 120_000 + count * 3000,
}, async () => {
  const story = await startStory({ switches: { jwtLifetimeSeconds: YEAR } });
  await story.restoreSession();
  const random = new SeededRandom(seed);
  const faultInjector = new FaultInjector(story, random);
  const user = new User(story, random);
  while (user.identifiers.length < count) {
    const wave = Array.from({ length: 1 + random.integerBelow(4) }, () => user.createRequest());
    await faultInjector.injectFault();
    await Promise.all(wave);
    await faultInjector.injectFault();
    for (let times = random.integerBelow(4); times > 0; times -= 1)
      await answerOnPhone(story, random);
    if (random.integerBelow(8) === 0) await user.cancel();
  }

  const { sandbox } = story;
  sandbox.faults.clear();
  await sandbox.goOnline();
  let mismatches: string[] = [];
  const countMismatches = async () => {
    await user.sendMessage('requests.reconcile');
    mismatches = findMismatches(story, user.identifiers, await story.storedRequests());
    return mismatches.length;
  };
  await expect
    .poll(countMismatches, { timeout: 60_000, interval: 1000 })
    .toBe(0)
    .catch(() => undefined);
  console.log(`seed ${seed}, ${user.identifiers.length} requests`, faultInjector.counts);
  expect(mismatches).toEqual([]);
});
