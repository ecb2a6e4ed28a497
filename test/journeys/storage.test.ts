import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { type Story, startSignedInStory } from './story';

/** Opens a page of the extension that runs none of its code. */
function openBarePage(story: Story): Promise<Page> {
  return story.companion.openPage('manifest.json');
}

/** Upgrades the database as a newer version of the extension would, and adds a row. */
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

/** The version of the database and the row of the newer extension. */
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
 * Creates the database of an old version and keeps it open in the page, which ignores
 * `versionchange` events and so blocks every upgrade.
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

/** The number of requests in the fallback store. */
async function countFallbackEntries(page: Page): Promise<number> {
  const keys = await page.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('spare:')),
  );
  return keys.length;
}

test('a request is sent despite a newer database, leaves it unchanged and is moved in later', async () => {
  const story = await startSignedInStory();
  const page = await openBarePage(story);
  await upgradeDatabase(page);
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-storage=storage-newer] >> text=isn’t saved as a draft');
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
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request is sent while another window blocks the database, and is moved in afterwards', async () => {
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
  expect(story.sandbox.platform.postCount()).toBe(1);
});

// Firefox cannot change the quota of an extension while it runs.
test.skipIf(BROWSER === 'firefox')(
  'a request is sent once while the disk is full, and is moved in when there is room',
  async () => {
    const story = await startSignedInStory();
    // Chromium remembers the free space it found at the last write, until it restarts.
    await story.restartBrowser();
    const page = await openBarePage(story);
    const devtools = await story.companion.context.newCDPSession(page);
    const origin = story.companion.url('');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    // The worker may have created the database already.
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('companion');
          gone.onsuccess = resolve;
          gone.onerror = reject;
        }),
    );
    const early = await story.history();
    await early.waitForSelector('[role=alert]:has-text("no space left")');
    await early.close();
    const review = await story.reviewLink(story.paymentLink());
    await review.waitForSelector('[data-storage=storage-full]');
    await review.click('button.primary');
    await story.sandbox.phone.nextPush();
    await review.waitForSelector('[data-status=pushed]');
    await review.waitForSelector('[data-storage=storage-full]');
    expect(await story.storedRequests()).toEqual([]);
    expect(await countFallbackEntries(page)).toBe(1);
    // After a stop of the worker, the fallback entry is still followed and not sent again.
    await story.companion.stopWorker();
    const history = await story.history();
    await history.waitForSelector('[data-storage=storage-full] [data-status=pushed]');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await history.reload();
    await history.waitForSelector('[data-request] [data-status=pushed]');
    await expect.poll(() => countFallbackEntries(page)).toBe(0);
    await expect.poll(() => history.locator('[data-storage]').count()).toBe(0);
    expect(await story.storedRequests()).toHaveLength(1);
    expect(story.sandbox.platform.postCount()).toBe(1);
  },
);

/**
 * Chromium deletes damaged files of a database when it opens it, without an error, and returns an
 * empty database. An extension cannot prevent this; it can only report it.
 */
test('the pages report a history that the browser lost until the user confirms', async () => {
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
  // The request on the phone is not cancelled, and new requests work.
  expect(story.sandbox.platform.findPayload(uuid)?.cancelled).toBe(false);
  const { review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  expect(await story.storedRequests()).toHaveLength(1);
});
