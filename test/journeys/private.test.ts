import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, type Story, startSignedInStory } from './story';

const openPrivateDemo = (story: Story) => story.companion.openPrivateWindow(story.sandbox.demoUrl);

/** Follows the payment link in a private window, and sends it. @returns the review window */
async function payPrivately(story: Story): Promise<Page> {
  const page = await openPrivateDemo(story);
  const linkUrl = story.paymentLink();
  const review = await story.chooseMenuItem(page, { menuItemId: 'review-link', linkUrl });
  await review.click('button.primary');
  return review;
}

/** All of `storage.local` and `storage.session`, as JSON. */
async function readExtensionStorage(story: Story): Promise<string> {
  const page = await story.companion.openPage('manifest.json');
  const all = await page.evaluate(async () => [
    await chrome.storage.local.get(null),
    await chrome.storage.session.get(null),
  ]);
  await page.close();
  return JSON.stringify(all);
}

/** Waits until the fallback store is empty. */
async function waitUntilForgotten(story: Story): Promise<void> {
  await expect.poll(() => readExtensionStorage(story), { timeout: 15_000 }).not.toContain('spare:');
}

/** The number of rows in each store of the database. */
async function countRows(story: Story): Promise<Record<string, number>> {
  const page = await story.companion.openPage('manifest.json');
  const found = await page.evaluate(async () => {
    const opening = indexedDB.open('companion');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const rows = [...db.objectStoreNames].map(async (name) => {
      const counting = db.transaction(name).objectStore(name).count();
      await new Promise((resolve) => counting.addEventListener('success', resolve));
      return [name, counting.result];
    });
    const all = Object.fromEntries(await Promise.all(rows));
    db.close();
    return all;
  });
  await page.close();
  return found;
}

test('a private request is shown in its window and the popup only, and is forgotten when settled', async () => {
  const story = await startSignedInStory();
  const review = await payPrivately(story);
  const uuid = await story.sandbox.phone.nextPush();
  await review.waitForSelector('[data-status=pushed]');
  const host = new URL(story.sandbox.demoUrl).host;
  const whileWaiting = await readExtensionStorage(story);
  expect(whileWaiting).toContain(uuid);
  expect(whileWaiting).not.toContain(host);
  const popup = await story.popup();
  await popup.waitForSelector('details.request [data-private]');
  const history = await story.history();
  await history.waitForSelector('text=No requests yet');
  expect(await history.locator('.outbox, [data-spare]').count()).toBe(0);
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=validated]');
  await waitUntilForgotten(story);
  const remaining = await readExtensionStorage(story);
  expect(remaining).not.toContain(uuid);
  expect(remaining).not.toContain(story.bob());
  expect(await countRows(story)).toMatchObject({ requests: 0, removed: 0, drafts: 0, blocks: 0 });
  // Its window still shows the outcome.
  expect(await review.locator('[data-status=validated]').count()).toBe(1);
  await popup.waitForSelector('details.request', { state: 'detached' });
});

test('a private request is not in the history, and its destination stays unknown', async () => {
  const story = await startSignedInStory();
  const privateReview = await payPrivately(story);
  await story.sandbox.phone.nextPush();
  await privateReview.close();
  const [identifier] = /xc-[0-9a-z]{9}-[0-9a-f]{20}/.exec(await readExtensionStorage(story)) ?? [];
  const history = await story.companion.openPage(`src/options/index.html#${identifier}`);
  await history.waitForFunction(() => location.hash === '');
  expect(await history.locator('.details').count()).toBe(0);
  const review = await story.reviewLink(`xrpl:${story.bob()}?amount=26`);
  await review.waitForSelector('[data-risk=first-time]');
});

test.each([
  'sign-in',
  'write',
])('the menu item %s in a private window opens a private review whose URL names no website', async (menuItemId) => {
  const story = await startSignedInStory();
  const review = await story.chooseMenuItem(await openPrivateDemo(story), { menuItemId });
  await review.waitForSelector('[data-private]');
  expect(review.url()).not.toContain(new URL(story.sandbox.demoUrl).hostname);
});

test('text pasted over a private window makes a private review and stores no draft', async () => {
  const story = await startSignedInStory();
  const page = await openPrivateDemo(story);
  const popup = await story.companion.openPopup();
  await popup.fill('textarea', story.paymentLink());
  const next = story.companion.nextWindow('review/index.html');
  await popup.click('form button[type=submit]');
  const review = await next;
  await review.waitForSelector('[data-private]');
  await review.close();
  // Firefox opens no database in a private window.
  await page.close();
  expect(await countRows(story)).toMatchObject({ drafts: 0 });
  await expect.poll(() => readExtensionStorage(story)).not.toContain(story.bob());
});

test('an unsent private request waits in the popup, is sent later and can be cancelled there', async () => {
  const story = await startSignedInStory();
  const endFault = story.sandbox.faults.always(CREATE_PAYLOAD, 'drop-before');
  const review = await payPrivately(story);
  await review.waitForSelector('[data-status=unsent]');
  const history = await story.history();
  expect(await history.locator('.outbox').count()).toBe(0);
  endFault();
  const popup = await story.popup();
  const uuid = await story.sandbox.phone.nextPush();
  await popup.click('summary');
  await popup.click('text=Cancel');
  await expect.poll(() => story.sandbox.platform.findPayload(uuid)?.cancelled).toBeTruthy();
  await waitUntilForgotten(story);
  await review.waitForSelector('[data-status=cancelled]');
});

test('a private request is followed after a restart and forgotten when settled', async () => {
  const story = await startSignedInStory();
  await payPrivately(story);
  const uuid = await story.sandbox.phone.nextPush();
  await story.restartBrowser(() => story.sandbox.phone.reject(uuid));
  await story.popup();
  await waitUntilForgotten(story);
  expect(await countRows(story)).toMatchObject({ requests: 0 });
});

test('a review window that missed the outcome of a private request says that it is over', async () => {
  const story = await startSignedInStory();
  const review = await payPrivately(story);
  await review.waitForSelector('[data-status=pushed]');
  const page = await story.companion.openPage('manifest.json');
  await page.evaluate(async () => {
    const stored = Object.keys(await chrome.storage.local.get(null));
    const keys = stored.filter((key) => key.startsWith('spare:'));
    await Promise.all([chrome.storage.local.remove(keys), chrome.storage.session.remove(keys)]);
    new BroadcastChannel('companion-changes').postMessage('*');
  });
  await review.waitForSelector('text=This request is finished');
  expect(await review.locator('[data-status]').count()).toBe(0);
});

test('with the setting on, a request from a private window is stored like any other', async () => {
  const story = await startSignedInStory();
  const settings = await story.history('#settings');
  await settings.check('[name=private]');
  await expect.poll(() => readExtensionStorage(story)).toContain('"settings.private":true');
  const review = await payPrivately(story);
  expect(await review.locator('[data-private]').count()).toBe(0);
  await story.sandbox.phone.nextPush();
  const { site, private: mark } = (await story.storedRequests())[0] ?? {};
  expect({ site, mark }).toEqual({ site: new URL(story.sandbox.demoUrl).host, mark: undefined });
});
