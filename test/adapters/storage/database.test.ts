import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeDatabase } from './old-databases';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** The adapters as a browser that just started has them. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/history')),
    ...(await import('../../../src/adapters/storage/contacts')),
  };
}

const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what a newer version stored is refused, untouched', async () => {
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

test('after a failure the next call tries anew', async () => {
  const newer = await openDB('companion', 99);
  newer.close();
  const { getDrafts } = await freshAdapters();
  await expect(getDrafts()).rejects.toMatchObject({ code: 'storage-newer' });
  globalThis.indexedDB = new IDBFactory();
  expect(await getDrafts()).toEqual([]);
});

test('what another window holds is waited for a moment, then said; and it opens when that is gone', async () => {
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

test('a disk that is full is said, and anything else is told as damage', async () => {
  const { inDatabase } = await import('../../../src/adapters/storage/database');
  const failing = (name: string) => inDatabase(() => Promise.reject(new DOMException('', name)));
  await expect(failing('QuotaExceededError')).rejects.toMatchObject({ code: 'storage-full' });
  await expect(failing('UnknownError')).rejects.toMatchObject({ code: 'storage' });
});
