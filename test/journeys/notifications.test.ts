import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { sendMany } from './send-many';
import { type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
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
    notifications.create = (async (id: string, options: ShownNotification) => {
      const shownId = await create(id, options as never);
      const { title, message, buttons = [] } = options;
      recorded.push({ id, title, message, buttons });
      return shownId;
    }) as never;
  });
  return () =>
    worker.evaluate(() => (globalThis as unknown as { recorded: ShownNotification[] }).recorded);
}

/** Presses a button of a notification. Chromium shows none on a machine without a desktop. */
async function pressButton(story: Story, id: string, position: number): Promise<void> {
  const worker = await story.companion.worker();
  const press = ([pressedId, at]: [string, number]) => {
    const { onButtonClicked } = chrome.notifications;
    (onButtonClicked as unknown as { dispatch(id: string, at: number): void }).dispatch(
      pressedId,
      at,
    );
  };
  await worker.evaluate(press, [id, position] as [string, number]);
}

test('the notification of one outcome shows what was delivered to whom', async () => {
  const story = await startSignedInStory();
  const book = await story.history('#address-book');
  await book.click('#address-book summary');
  await book.fill('[name=contact-name]', 'Bob');
  await book.fill('[name=contact-address]', story.bob());
  await book.click('#address-book form button');
  await book.waitForSelector('#address-book li');
  await book.close();
  const shown = await recordNotifications(story);
  const { uuid, review } = await story.pay();
  await review.close();
  await story.sandbox.phone.sign(uuid, { deliveredAmount: '7000000' });
  await expect.poll(shown).toHaveLength(1);
  const [notification] = await shown();
  expect(notification).toMatchObject({
    title: 'Delivered less than requested',
    message: '7 XRP to Bob',
    // Firefox refuses a notification with buttons, and shows it without.
    buttons: BROWSER === 'firefox' ? [] : [{ title: 'View on explorer' }, { title: 'Send again…' }],
  });
  if (BROWSER === 'firefox') return;
  const { id = '' } = notification ?? {};
  await story.companion.stopWorker();
  const explorer = story.companion.nextWindow('xumm.app/explorer/mainnet/');
  await pressButton(story, id, 0);
  expect((await explorer).url()).toContain(
    story.sandbox.platform.findPayload(uuid)?.resolution?.txid,
  );
  const again = await story.waitForReview(() => pressButton(story, id, 1));
  expect(await again.inputValue('[name=amount]')).toBe('25');
  expect(story.sandbox.platform.postCount()).toBe(1);
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
  expect(await shown()).toMatchObject([
    { title: 'Confirmed', message: 'Xaman Companion', buttons: [] },
  ]);
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
  // That no other notification appears has no event.
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
  await settings.check('[name=news][value=brief]');
  const first = await story.pay();
  await story.sandbox.phone.reject(first.uuid);
  await expect
    .poll(shown)
    .toMatchObject([{ title: 'Rejected by you', message: 'Xaman Companion' }]);
  await first.review.close();
  await settings.check('[name=news][value=none]');
  const second = await story.pay();
  await story.sandbox.phone.reject(second.uuid);
  await second.review.waitForSelector('[data-status=rejected]');
  await expect.poll(async () => (await story.storedRequests())[0]?.told).toBe('rejected');
  expect(await shown()).toHaveLength(1);
  await settings.reload();
  await settings.waitForSelector('[name=news][value=none]:checked');
  await settings.click('text=Send test notification');
  await settings.waitForSelector('[role=status]:has-text("Sent")');
  const all = await settings.evaluate(() => chrome.notifications.getAll());
  expect(Object.keys(all)).toContain('test');
});
