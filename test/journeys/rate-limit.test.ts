import { expect, test } from 'vitest';
import { sendMany } from './send-many';
import { startSignedInStory } from './story';

test('refreshes of many requests stay within the rate limit, and a user action goes first', async () => {
  const limit = 40;
  const story = await startSignedInStory({ switches: { callsPerMinute: limit } });
  await sendMany(story, 60);
  const { traffic } = story.sandbox;
  const calls = () => traffic.entries().filter(({ path }) => path.includes('/jwt/payload/'));
  // Each popup refreshes every open request.
  for (let times = 0; times < 3; times += 1) await (await story.popup()).close();
  await expect.poll(() => calls().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(limit / 3);
  const history = await story.history();
  await history.click('.entry');
  await history.click('.details button:has-text("Cancel")');
  await history.waitForSelector('.details .chip[data-status=cancelled]');
  expect(calls().filter(({ status }) => status === 429)).toEqual([]);
  expect(calls().length).toBeLessThanOrEqual(limit);
});
