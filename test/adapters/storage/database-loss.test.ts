import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { CREATED_AT, makeDatabase, VERSIONS } from './old-databases';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** Fresh modules, as after a start of the browser. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/database-loss')),
    ...(await import('../../../src/adapters/storage/drafts')),
  };
}

async function extensionStorage() {
  const { browser } = await import('../../../src/adapters/browser/browser');
  return browser.storage.local;
}

/** Starts the extension and checks for a loss. */
async function startAndCheck(now?: number): Promise<number | undefined> {
  const { checkForLoss, findLoss } = await freshAdapters();
  await checkForLoss(now);
  return findLoss();
}

/** What Chromium does with a damaged database: the next call creates an empty one. */
function deleteDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(async () => {
  deleteDatabase();
  const local = await extensionStorage();
  await local.remove(Object.keys(await local.get(null)));
});

test('the first database is no loss, and neither is its next start', async () => {
  expect(await startAndCheck()).toBeUndefined();
  expect(await startAndCheck()).toBeUndefined();
  expect(Object.keys(await (await extensionStorage()).get(null))).toEqual(['settings.born']);
});

test('a deleted database is a loss until the user read it', async () => {
  await startAndCheck();
  // Another millisecond must begin.
  await new Promise((resolve) => setTimeout(resolve, 2));
  deleteDatabase();
  expect(await startAndCheck(7)).toBe(7);
  expect(await startAndCheck(8)).toBe(7);
  const { LOST } = await freshAdapters();
  await (await extensionStorage()).set({ [LOST]: null });
  expect(await startAndCheck(9)).toBeUndefined();
});

test('findLoss checks for a loss itself', async () => {
  await startAndCheck();
  // Another millisecond must begin.
  await new Promise((resolve) => setTimeout(resolve, 2));
  deleteDatabase();
  expect(await (await freshAdapters()).findLoss()).toBeTypeOf('number');
});

test.each(
  VERSIONS.flatMap((version) => [
    [version, undefined],
    [version, 123],
  ]),
)('a database of version %i, remembered as %s, is no loss, and is one when deleted later', async (version = 1, remembered) => {
  await makeDatabase(version);
  // Versions before 5 remembered the time at which they first saw the database.
  const born = version < 5 ? remembered : CREATED_AT;
  if (born !== undefined) await (await extensionStorage()).set({ 'settings.born': born });
  expect(await startAndCheck()).toBeUndefined();
  expect(await startAndCheck()).toBeUndefined();
  deleteDatabase();
  expect(await startAndCheck(7)).toBe(7);
});

test('a database that was deleted before the upgrade is a loss', async () => {
  await (await extensionStorage()).set({ 'settings.born': 123 });
  expect(await startAndCheck(7)).toBe(7);
});

test('an older loss stays until the user read it', async () => {
  await makeDatabase(4);
  await (await extensionStorage()).set({ 'settings.born': 123, 'settings.lost': 456 });
  expect(await startAndCheck()).toBe(456);
});

test('a database that cannot be opened is no loss', async () => {
  await startAndCheck();
  const remembered = await (await extensionStorage()).get(null);
  const kept = globalThis.indexedDB;
  deleteDatabase();
  (await openDB('companion', 99)).close();
  expect(await startAndCheck()).toBeUndefined();
  globalThis.indexedDB = kept;
  expect(await startAndCheck()).toBeUndefined();
  expect(await (await extensionStorage()).get(null)).toEqual(remembered);
});

test('a cleared search index is no loss', async () => {
  await startAndCheck();
  const db = await openDB('companion');
  for (const store of ['derived', 'blocks', 'changed']) await db.clear(store);
  db.close();
  expect(await startAndCheck()).toBeUndefined();
});
