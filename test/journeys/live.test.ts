import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sendMany } from './send-many';
import { type Story, shareBrowser, signOut, startSignedInStory } from './story';

shareBrowser();

const connectionState = (state: string) => `[data-connection=${state}]`;

/** How many WebSockets to the platform are open, of all pages and the worker. */
function openSocketCount({ sandbox: { traffic } }: Story): number {
  const count = (method: string) =>
    traffic.count((entry) => entry.method === method && entry.path.startsWith('/sign/'));
  return count('OPEN') - count('CLOSE');
}

function statuses(page: Page): Promise<string[]> {
  return page.$$eval('[data-request] [data-status]', (chips) =>
    chips.map((chip) => (chip as HTMLElement).dataset.status ?? ''),
  );
}

test('the history shows whether it is live, and why not', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  await history.waitForSelector(connectionState('asleep'));
  const { uuid } = await story.pay();
  await history.waitForSelector(connectionState('live'));
  await story.sandbox.phone.reject(uuid);
  await history.waitForSelector(connectionState('asleep'));
  const popup = await story.popup();
  await signOut(popup);
  await history.waitForSelector(connectionState('signed-out'));
});

test('the history is live while the worker is stopped repeatedly', async () => {
  const story = await startSignedInStory();
  const uuids = await sendMany(story, 4);
  const history = await story.history();
  await history.waitForSelector(connectionState('live'));
  for (const [at, uuid] of uuids.entries()) {
    await story.companion.stopWorker();
    await story.sandbox.phone.reject(uuid);
    await story.companion.stopWorker();
    const row = `[data-request$="${String(at).padStart(20, '0')}"] [data-status=rejected]`;
    await history.waitForSelector(row, { timeout: 8000 });
    expect(await history.locator(connectionState('live')).count()).toBe(at < 3 ? 1 : 0);
  }
});

test('the history shows that it reconnects after the network is cut, and catches up', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await history.waitForSelector(connectionState('live'));
  await story.sandbox.goOffline();
  await history.waitForSelector(connectionState('reconnecting'));
  expect(await history.textContent('.connection')).toContain('0 of 1');
  await story.sandbox.phone.reject(uuid);
  await story.sandbox.goOnline();
  await history.waitForSelector('[data-status=rejected]', { timeout: 20_000 });
  await history.waitForSelector(connectionState('asleep'));
});

test('the history does not report a connection that is restored at once', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  await story.pay();
  await history.waitForSelector(connectionState('live'));
  await history.evaluate(() => {
    const status = document.querySelector('[data-connection]');
    const announced: string[] = [];
    Object.assign(globalThis, { announced });
    const record = () => void announced.push(status?.textContent ?? '');
    const observed = { characterData: true, childList: true, subtree: true };
    new MutationObserver(record).observe(status as Node, observed);
  });
  const before = story.sandbox.traffic.count(({ method }) => method === 'OPEN');
  story.sandbox.faults.socket.dropAll();
  await expect
    .poll(() => story.sandbox.traffic.count(({ method }) => method === 'OPEN'), { timeout: 5000 })
    .toBeGreaterThan(before);
  expect(await history.evaluate('announced')).toEqual([]);
});

test('two tabs and the popup agree; one tab listens, and the other takes over when it closes', async () => {
  const story = await startSignedInStory();
  const [first = '', second = '', third = ''] = await sendMany(story, 3);
  const [one, two, popup] = [await story.history(), await story.history(), await story.popup()];
  for (const page of [one, two]) await page.waitForSelector(connectionState('live'));
  await expect.poll(() => openSocketCount(story), { timeout: 10_000 }).toBe(3);
  await story.sandbox.phone.open(first);
  for (const page of [one, two, popup]) await page.waitForSelector('[data-status=opened]');
  await story.sandbox.phone.reject(first);
  for (const page of [one, two]) await page.waitForSelector('[data-status=rejected]');
  await expect.poll(() => popup.locator('[data-status]').count()).toBe(2);
  expect((await statuses(one)).sort()).toEqual((await statuses(two)).sort());
  await one.close();
  await two.waitForSelector(connectionState('live'));
  await story.sandbox.phone.reject(second);
  await expect.poll(() => statuses(two)).toEqual(['pushed', 'rejected', 'rejected']);
  await expect.poll(() => popup.locator('[data-status]').count()).toBe(1);
  await story.sandbox.goOffline();
  await two.waitForSelector(connectionState('reconnecting'));
  await story.sandbox.phone.reject(third);
  await story.sandbox.goOnline();
  await two.waitForSelector(connectionState('asleep'), { timeout: 20_000 });
  await popup.waitForSelector('text=No pending requests');
});

test('requests without a WebSocket are updated too when many settle at once', {
  // Firefox opens WebSockets to one host one after the other.
  timeout: 120_000,
}, async () => {
  const story = await startSignedInStory();
  const uuids = await sendMany(story, 170);
  const history = await story.history();
  await expect.poll(() => openSocketCount(story), { timeout: 80_000 }).toBe(150);
  await history.waitForSelector('.connection:has-text("150 of 170")');
  for (const uuid of uuids) await story.sandbox.phone.reject(uuid);
  await expect
    .poll(
      async () =>
        (await story.storedRequests()).filter(({ resolvedAt }) => resolvedAt === undefined).length,
      { timeout: 30_000 },
    )
    .toBe(0);
  await history.waitForSelector(connectionState('asleep'));
  expect(new Set(await statuses(history))).toEqual(new Set(['rejected']));
});
