import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { ALICE, requestRow } from '../core/request/request-row';

/** The database as version 1 made it, with a request and a draft in it. */
async function makeVersion1(): Promise<void> {
  const db = await openDB('companion', 1, {
    upgrade(fresh) {
      const requests = fresh.createObjectStore('requests', { keyPath: 'identifier' });
      requests.createIndex('open', 'open');
      requests.createIndex('untold', 'untold');
      fresh.createObjectStore('drafts', { keyPath: 'id' });
    },
  });
  await db.put('requests', requestRow({ open: 1 }));
  await db.put('requests', { ...requestRow(), identifier: 'damaged', body: { txjson: 5 } });
  await db.put('drafts', { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' });
  db.close();
}

/** The adapters as a browser that just started has them. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../src/adapters/history')),
    ...(await import('../../src/adapters/contacts')),
    ...(await import('../../src/adapters/destinations')),
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what version 1 stored survives, its destinations are known, and the book is empty', async () => {
  await makeVersion1();
  const { getOpenRequests, getDrafts, findFirstRequest, getContacts } = await freshAdapters();
  expect(await getOpenRequests()).toEqual([requestRow({ open: 1 })]);
  expect(await getDrafts()).toMatchObject([{ id: 'd' }]);
  expect(await findFirstRequest(ALICE)).toBe(requestRow().identifier);
  expect(await getContacts()).toEqual([]);
});

test('what a newer version stored is refused, untouched', async () => {
  const newer = await openDB('companion', 99, {
    upgrade: (db) => void db.createObjectStore('requests', { keyPath: 'id' }),
  });
  await newer.put('requests', { id: 'from tomorrow' });
  newer.close();
  const { addRequest, getContacts } = await freshAdapters();
  await expect(addRequest(requestRow(), undefined)).rejects.toMatchObject({ code: 'storage' });
  await expect(getContacts()).rejects.toMatchObject({ code: 'storage' });
  const again = await openDB('companion', 99);
  expect(await again.getAll('requests')).toEqual([{ id: 'from tomorrow' }]);
  again.close();
});

test('after a failure the next call tries anew', async () => {
  const newer = await openDB('companion', 99);
  newer.close();
  const { getDrafts } = await freshAdapters();
  await expect(getDrafts()).rejects.toMatchObject({ code: 'storage' });
  globalThis.indexedDB = new IDBFactory();
  expect(await getDrafts()).toEqual([]);
});
