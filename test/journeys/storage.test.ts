import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/companion';
import { type Story, startSignedInStory } from './story';

/** A page of the extension with none of its code in it. */
function openBarePage(story: Story): Promise<Page> {
  return story.companion.openPage('manifest.json');
}

/** Has a newer version of the extension take over the database, with a row of its own in it. */
function upgradeDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('companion', 99);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('tomorrow').put('untouched', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

/** What the newer version finds when it looks again. */
function readUpgradedDatabase(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('companion');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const row = db.transaction('tomorrow').objectStore('tomorrow').get(1);
          row.onsuccess = () => {
            db.close();
            resolve([db.version, row.result]);
          };
        };
      }),
  );
}

/** Deletes the database. */
function dropDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('companion');
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = () => resolve();
      }),
  );
}

/**
 * Leaves the page holding the database as an old version made it, deaf to whoever wants to bring it
 * up to date.
 */
function holdOldDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('companion');
        const opening = indexedDB.open('companion', 1);
        opening.onupgradeneeded = () => {
          const db = opening.result;
          const requests = db.createObjectStore('requests', { keyPath: 'identifier' });
          requests.createIndex('open', 'open');
          requests.createIndex('untold', 'untold');
          db.createObjectStore('drafts', { keyPath: 'id' });
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
  );
}

/** How many keys of requests beside the database there are. */
async function countFallbackEntries(page: Page): Promise<number> {
  const keys = await page.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('spare:')),
  );
  return keys.length;
}

test('a newer version stored it: said, sent all the same, untouched, and moved in later', async () => {
  const story = await startSignedInStory();
  const page = await openBarePage(story);
  await upgradeDatabase(page);
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-storage=storage-newer] >> text=not saved as a draft');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  await review.waitForSelector('[data-status=pushed]');
  expect(await countFallbackEntries(page)).toBe(1);
  const popup = await story.popup();
  await popup.waitForSelector('[data-storage=storage-newer]');
  await popup.waitForSelector('[data-status=pushed]');
  const history = await story.history();
  await history.click('[data-spare]');
  await history.waitForSelector('.details [data-status=pushed]');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-spare] [data-status=pushed]', { state: 'detached' });
  expect(await readUpgradedDatabase(page)).toEqual([99, 'untouched']);
  await dropDatabase(page);
  await story.companion.stopWorker();
  const later = await story.history();
  await later.waitForSelector('[data-request]');
  expect(await later.locator('[data-spare]').count()).toBe(0);
  expect(await countFallbackEntries(page)).toBe(0);
  expect(await story.storedRequests()).toMatchObject([{ uuid, signed: true }]);
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('another window holds it: said after a moment, sent all the same, moved in when it lets go', async () => {
  const story = await startSignedInStory();
  const holder = await openBarePage(story);
  await holdOldDatabase(holder);
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-storage=storage-blocked]');
  await review.click('button.primary');
  await story.sandbox.phone.nextPush();
  await review.waitForSelector('[data-status=pushed]');
  const popup = await story.popup();
  await popup.waitForSelector('[data-storage=storage-blocked]');
  await popup.close();
  await holder.close();
  const history = await story.history();
  await history.waitForSelector('[data-request]');
  await expect.poll(async () => await countFallbackEntries(review)).toBe(0);
  expect(await story.storedRequests()).toHaveLength(1);
  expect(story.sandbox.platform.posts()).toBe(1);
});

// Firefox lets nobody change how much room an extension has while it runs.
test.skipIf(BROWSER === 'firefox')(
  'no room: said, sent all the same, once, and moved in when there is room',
  async () => {
    const story = await startSignedInStory();
    const page = await openBarePage(story);
    const devtools = await story.companion.context.newCDPSession(page);
    const origin = story.companion.url('');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    // The worker may have made it already.
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('companion');
          gone.onsuccess = resolve;
          gone.onerror = reject;
        }),
    );
    const early = await story.history();
    await early.waitForSelector('[role=alert]:has-text("no room left")');
    await early.close();
    const review = await story.reviewLink(story.paymentLink());
    await review.waitForSelector('[data-storage=storage-full]');
    await review.click('button.primary');
    await story.sandbox.phone.nextPush();
    await review.waitForSelector('[data-status=pushed]');
    await review.waitForSelector('[data-storage=storage-full]');
    expect(await story.storedRequests()).toEqual([]);
    expect(await countFallbackEntries(page)).toBe(1);
    // The worker is stopped: what is beside the database is followed all the same, and not sent again.
    await story.companion.stopWorker();
    const history = await story.history();
    await history.waitForSelector('[data-storage=storage-full] [data-status=pushed]');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await history.reload();
    await history.waitForSelector('[data-request] [data-status=pushed]');
    await expect.poll(() => countFallbackEntries(page)).toBe(0);
    await expect.poll(() => history.locator('[data-storage]').count()).toBe(0);
    expect(await story.storedRequests()).toHaveLength(1);
    expect(story.sandbox.platform.posts()).toBe(1);
  },
);

/**
 * What Chromium does with a database whose files are damaged: it deletes them as it opens it, without
 * an error, and gives an empty one. No extension can keep it from that; it can only say so.
 */
test('damaged: the browser begins an empty one, and that is said until it was read', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const { databases } = story.companion;
  await story.restartBrowser(async () => {
    for (const name of await readdir(databases, { recursive: true })) {
      const path = join(databases, name);
      if (!/MANIFEST|CURRENT|\.log$|\.ldb$|\.sqlite/.test(name)) continue;
      await writeFile(path, Buffer.alloc((await stat(path)).size, 'garbage '));
    }
  });
  const history = await story.history();
  await history.waitForSelector('[data-lost]');
  expect(await story.storedRequests()).toEqual([]);
  const popup = await story.popup();
  await popup.waitForSelector('[data-lost]');
  await history.click('[data-lost] button');
  await history.waitForSelector('[data-lost]', { state: 'detached' });
  await history.reload();
  await history.waitForSelector('html[data-ready]', { state: 'attached' });
  expect(await history.locator('[data-lost]').count()).toBe(0);
  // What the phone has is not taken from it, and the next request is made as ever.
  expect(story.sandbox.platform.payload(uuid)?.cancelled).toBe(false);
  const { review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  expect(await story.storedRequests()).toHaveLength(1);
});
