import { expect, test } from 'vitest';
import { sendMany } from './send-many';
import { type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Records every notification that the worker shows from now on. @returns a reader of them */
async function recordNotifications(story: Story): Promise<() => Promise<ShownNotification[]>> {
  const worker = await story.companion.worker();
  await worker.evaluate(() => {
    const recorded: ShownNotification[] = [];
    Object.assign(globalThis, { recorded });
    // In Firefox `browser` and `chrome` are different objects.
    const { notifications } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const create = notifications.create.bind(notifications);
    notifications.create = ((id: string, options: ShownNotification) => {
      recorded.push({ id, title: options.title, message: options.message });
      return create(id, options as never);
    }) as never;
  });
  return () =>
    worker.evaluate(() => (globalThis as unknown as { recorded: ShownNotification[] }).recorded);
}

test('the notification of one outcome shows the delivered amount', async () => {
  const story = await startSignedInStory();
  const shown = await recordNotifications(story);
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { deliveredAmount: '7000000' });
  await expect.poll(shown).toHaveLength(1);
  expect(await shown()).toMatchObject([{ title: 'Confirmed', message: 'Payment · 7 XRP' }]);
});

test('the notification of a private request shows its outcome, not its content', async () => {
  const story = await startSignedInStory();
  const page = await story.companion.openPrivateWindow(story.sandbox.demoUrl);
  const shown = await recordNotifications(story);
  const next = story.companion.nextWindow('review/index.html');
  const linkUrl = story.paymentLink();
  await story.companion.contextMenu({ menuItemId: 'review-link', linkUrl }, page);
  await (await next).click('button.primary');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextPush());
  await expect.poll(shown).toHaveLength(1);
  expect(await shown()).toMatchObject([{ title: 'Confirmed', message: 'Xaman Companion' }]);
});

test('many outcomes share one notification that opens the history', async () => {
  const story = await startSignedInStory();
  const uuids = await sendMany(story, 6);
  await story.companion.stopWorker();
  const { phone } = story.sandbox;
  for (const uuid of uuids.slice(0, 5)) await phone.reject(uuid);
  await phone.sign(uuids[5] ?? '');
  const shown = await recordNotifications(story);
  const history = await story.history();
  await expect.poll(shown, { timeout: 15_000 }).not.toEqual([]);
  await history.waitForTimeout(1000);
  const titles = (await shown()).map(({ title }) => title);
  // The signed request may settle later, when a ledger contains it.
  expect(titles.filter((title) => /^[56] requests finished$/.test(title))).toHaveLength(1);
  expect(titles.length).toBeLessThanOrEqual(2);
  await history.close();
  const opened = story.companion.nextWindow('options/index.html');
  await story.companion.pressNotification('requests');
  expect(new URL((await opened).url()).hash).toBe('');
});

test('the settings choose what notifications show, and can show a test notification', async () => {
  const story = await startSignedInStory();
  const shown = await recordNotifications(story);
  const settings = await story.history('#settings');
  await settings.selectOption('[name=news]', 'brief');
  const first = await story.pay();
  await story.sandbox.phone.reject(first.uuid);
  await expect.poll(shown).toMatchObject([{ title: 'Rejected', message: 'Xaman Companion' }]);
  await first.review.close();
  await settings.selectOption('[name=news]', 'none');
  const second = await story.pay();
  await story.sandbox.phone.reject(second.uuid);
  await second.review.waitForSelector('[data-status=rejected]');
  await expect.poll(async () => (await story.storedRequests())[0]?.told).toBe('rejected');
  expect(await shown()).toHaveLength(1);
  await settings.reload();
  expect(await settings.inputValue('[name=news]')).toBe('none');
  await settings.click('text=Send test notification');
  await settings.waitForSelector('[role=status]:has-text("Sent")');
  const all = await settings.evaluate(() => chrome.notifications.getAll());
  expect(Object.keys(all)).toContain('test');
});
