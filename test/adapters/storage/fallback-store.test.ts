import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { requestRow, UUID } from '../../core/request/request-row';
import type { storageArea } from './storage-areas';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

const FIRST = 'xc-0mha2k3b5-00112233445566778800';
const SECOND = 'xc-0mha2k3b5-00112233445566778811';
const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

type Area = ReturnType<typeof storageArea>;

async function areas(): Promise<{ local: Area; session: Area }> {
  const { browser } = await import('../../../src/adapters/browser/browser');
  return browser.storage as unknown as { local: Area; session: Area };
}

/** Fresh modules, as after a start of the browser. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/drafts')),
    ...(await import('../../../src/adapters/storage/fallback-store')),
    ...(await import('../../../src/adapters/storage/find-requests')),
    ...(await import('../../../src/adapters/storage/request-reads')),
    ...(await import('../../../src/adapters/storage/request-writes')),
    ...(await import('../../../src/adapters/storage/storage-problem')),
  };
}

async function breakDatabase(): Promise<void> {
  (await openDB('companion', 99)).close();
}

function repairDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(async () => {
  for (const area of Object.values(await areas())) {
    area.full = false;
    await area.remove(Object.keys(await area.get(null)));
  }
  repairDatabase();
});

const request = requestRow({ identifier: FIRST, postedAt: 1 });

test('a request that the database cannot take is stored, found and changed in the fallback store', async () => {
  await breakDatabase();
  const { addRequest, findRequest, changeRequest, getOpenRequests, findStorageProblem } =
    await freshAdapters();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await findRequest(FIRST)).toMatchObject({ identifier: FIRST, open: 1 });
  expect(await getOpenRequests()).toHaveLength(1);
  const changed = await changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  expect(changed?.before.uuid).toBeUndefined();
  expect(changed?.after.uuid).toBe(UUID);
  expect(await findRequest(FIRST)).toMatchObject({ uuid: UUID });
  expect(await findStorageProblem()).toMatchObject({ code: 'storage-newer', inMemory: false });
  await changeRequest(FIRST, (row) => ({ ...row, cancelledAt: 5 }));
  expect(await getOpenRequests()).toEqual([]);
});

test('the fallback store takes the same request, or two from one draft, once', async () => {
  await breakDatabase();
  const { addRequest } = await freshAdapters();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await addRequest(request, 'd')).toBe('there');
  const other = requestRow({ identifier: SECOND });
  expect(await addRequest(other, 'd')).toBe('draft-gone');
});

test('moveFallbackToDatabase moves a request with all its facts and deletes its draft', async () => {
  await breakDatabase();
  const broken = await freshAdapters();
  await broken.addRequest(request, 'd');
  await broken.changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  repairDatabase();
  const {
    saveDraft,
    moveFallbackToDatabase,
    getFallbackEntries,
    getRequestPage,
    getDrafts,
    findStorageProblem,
  } = await freshAdapters();
  await saveDraft(draft);
  await Promise.all([moveFallbackToDatabase(), moveFallbackToDatabase()]);
  expect(await getFallbackEntries()).toEqual([]);
  expect(await getRequestPage(9)).toEqual([{ ...request, open: 1, uuid: UUID, pushed: true }]);
  expect(await getDrafts()).toEqual([]);
  expect(await findStorageProblem()).toMatchObject({ code: undefined, inFallback: [] });
});

test('addRequest moves the fallback store first, so that one draft makes one request', async () => {
  await breakDatabase();
  await (await freshAdapters()).addRequest(request, 'd');
  repairDatabase();
  const { saveDraft, addRequest, getRequestPage } = await freshAdapters();
  await saveDraft(draft);
  expect(await addRequest(requestRow({ identifier: SECOND }), 'd')).toBe('draft-gone');
  expect(await getRequestPage(9)).toHaveLength(1);
});

test('a move after an interrupted one neither duplicates the request nor loses a fact', async () => {
  const { addRequest, changeRequest, addToFallback, moveFallbackToDatabase, getRequestPage } =
    await freshAdapters();
  await addRequest(request, undefined);
  await addToFallback(request, undefined, 'storage-full');
  await changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  await moveFallbackToDatabase();
  expect(await getRequestPage(9)).toMatchObject([{ identifier: FIRST, uuid: UUID }]);
});

test('a change during a move is not lost', async () => {
  await breakDatabase();
  await (await freshAdapters()).addRequest(request, undefined);
  repairDatabase();
  const { moveFallbackToDatabase, changeRequest, findRequest } = await freshAdapters();
  await Promise.all([
    moveFallbackToDatabase(),
    changeRequest(FIRST, (row) => ({ ...row, openedAt: 6 })),
    changeRequest(FIRST, (row) => ({ ...row, lookedAt: 7 })),
  ]);
  expect(await findRequest(FIRST)).toMatchObject({ openedAt: 6, lookedAt: 7 });
});

test('a request is kept in memory when the disk is full, and refused when memory is full, too', async () => {
  await breakDatabase();
  const { local, session } = await areas();
  local.full = true;
  const { addRequest, findRequest, findStorageProblem } = await freshAdapters();
  expect(await addRequest(request, undefined)).toBe('added');
  expect(await findRequest(FIRST)).toMatchObject({ identifier: FIRST });
  expect(await findStorageProblem()).toMatchObject({ inMemory: true });
  session.full = true;
  const other = requestRow({ identifier: SECOND });
  await expect(addRequest(other, undefined)).rejects.toMatchObject({ code: 'storage-none' });
});

test('a broken database is an error when the fallback store is empty', async () => {
  await breakDatabase();
  const { getOpenRequests, findRequest, changeRequest } = await freshAdapters();
  const newer = { code: 'storage-newer' };
  await expect(getOpenRequests()).rejects.toMatchObject(newer);
  await expect(findRequest(FIRST)).rejects.toMatchObject(newer);
  await expect(changeRequest(FIRST, (row) => row)).rejects.toMatchObject(newer);
});

test('damaged entries are ignored', async () => {
  const { local } = await areas();
  await local.set({ 'spare:x': { row: 5 }, 'spare:y': null, session: { jwt: 'x' } });
  const { getFallbackEntries, moveFallbackToDatabase } = await freshAdapters();
  expect(await getFallbackEntries()).toEqual([]);
  await moveFallbackToDatabase();
});
