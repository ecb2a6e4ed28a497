import { expect, test } from 'vitest';
import { beginSignedIn, type Story } from './story';

/** Puts many requests on their way at once, as pages would. */
async function sendMany(story: Story, count: number): Promise<void> {
  const page = await story.popup();
  const orders = Array.from({ length: count }, (_, at) => ({
    identifier: `xc-0mwp00000-${String(at).padStart(20, '0')}`,
    account: story.sandbox.phone.active.account,
    txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: String(at + 1) },
    asked: {},
    site: '',
  }));
  await page.evaluate(
    (all) =>
      Promise.all(
        all.map((order) => chrome.runtime.sendMessage({ name: 'request.create', args: [order] })),
      ),
    orders,
  );
  await expect.poll(() => story.sandbox.platform.posts(), { timeout: 20_000 }).toBe(count);
  await page.close();
}

test('many open requests are looked at within the platform’s limits, and the user goes first', async () => {
  const limit = 40;
  const story = await beginSignedIn({ switches: { callsPerMinute: limit } });
  await sendMany(story, 60);
  const { traffic } = story.sandbox;
  const calls = () => traffic.entries().filter(({ path }) => path.includes('/jwt/payload/'));
  // Each opening asks for the truth of everything open.
  for (let times = 0; times < 3; times += 1) await (await story.popup()).close();
  await expect.poll(() => calls().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(limit / 3);
  const history = await story.history();
  await history.click('.entry');
  await history.click('.details button:has-text("Cancel")');
  await history.waitForSelector('.details .chip[data-status=cancelled]');
  expect(calls().filter(({ status }) => status === 429)).toEqual([]);
  expect(calls().length).toBeLessThanOrEqual(limit);
});
