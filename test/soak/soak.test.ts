import { expect, test } from 'vitest';
import { startStory } from '../journeys/story';
import { answer, User } from './actors';
import { Adversary } from './adversary';
import { Chance } from './chance';
import { faultsOf } from './verdict';

const count = Number(process.env.SOAK_REQUESTS ?? 40);
const seed = Number(process.env.SOAK_SEED ?? 20_260_101);

const YEAR = 365 * 24 * 3600;

test(`${count} requests among faults of every kind stand where the platform has them (seed ${seed})`, {
  timeout: 120_000 + count * 3000,
}, async () => {
  const story = await startStory({ switches: { jwtLifetimeSeconds: YEAR } });
  await story.restoreSession();
  const chance = new Chance(seed);
  const adversary = new Adversary(story, chance);
  const user = new User(story, chance);
  while (user.ordered.length < count) {
    const wave = Array.from({ length: 1 + chance.below(4) }, () => user.order());
    await adversary.act();
    await Promise.all(wave);
    await adversary.act();
    for (let times = chance.below(4); times > 0; times -= 1) await answer(story, chance);
    if (chance.below(8) === 0) await user.cancel();
  }

  const { sandbox } = story;
  sandbox.faults.clear();
  await sandbox.plug();
  let left: string[] = [];
  const isQuiet = async () => {
    await user.ask('requests.reconcile');
    left = faultsOf(story, user.ordered, await story.storedRequests());
    return left.length;
  };
  await expect
    .poll(isQuiet, { timeout: 60_000, interval: 1000 })
    .toBe(0)
    .catch(() => undefined);
  console.log(`seed ${seed}, ${user.ordered.length} requests`, adversary.done);
  expect(left).toEqual([]);
});
