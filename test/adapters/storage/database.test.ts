import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeDatabase } from './old-databases';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** Fresh modules, as after a start of the browser. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/drafts')),
    ...(await import('../../../src/adapters/storage/contacts')),
  };
}

const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a database of a newer version is refused and not changed', async () => {
  const newer = await openDB('companion', 99, {
    upgrade: (db) => void db.createObjectStore('requests', { keyPath: 'id' }),
  });
  await newer.put('requests', { id: 'from tomorrow' });
  newer.close();
  const { saveDraft, getContacts } = await freshAdapters();
  await expect(saveDraft(draft)).rejects.toMatchObject({ code: 'storage-newer' });
  await expect(getContacts()).rejects.toMatchObject({ code: 'storage-newer' });
  const again = await openDB('companion', 99);
  expect(await again.getAll('requests')).toEqual([{ id: 'from tomorrow' }]);
  again.close();
});

test('the call after a failed one opens the database again', async () => {
  const newer = await openDB('companion', 99);
  newer.close();
  const { getDrafts } = await freshAdapters();
  await expect(getDrafts()).rejects.toMatchObject({ code: 'storage-newer' });
  globalThis.indexedDB = new IDBFactory();
  expect(await getDrafts()).toEqual([]);
});

test('a database that another page holds open is blocked after a timeout, and opens when that page closes', async () => {
  await makeDatabase(1);
  const older = indexedDB.open('companion', 1);
  const holding = await new Promise<IDBDatabase>((resolve) => {
    older.onsuccess = () => resolve(older.result);
  });
  const { getDrafts } = await freshAdapters();
  await expect(getDrafts()).rejects.toMatchObject({ code: 'storage-blocked' });
  const begun = Date.now();
  await expect(getDrafts()).rejects.toMatchObject({ code: 'storage-blocked' });
  expect(Date.now() - begun).toBeLessThan(500);
  holding.close();
  await expect
    .poll(() => getDrafts().catch(() => 'blocked'), { timeout: 3000 })
    .not.toBe('blocked');
});

test('a full disk has its own code; other errors are `storage`', async () => {
  const { inDatabase } = await import('../../../src/adapters/storage/database');
  const failing = (name: string) => inDatabase(() => Promise.reject(new DOMException('', name)));
  await expect(failing('QuotaExceededError')).rejects.toMatchObject({ code: 'storage-full' });
  await expect(failing('UnknownError')).rejects.toMatchObject({ code: 'storage' });
});
