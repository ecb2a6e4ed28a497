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

/** The adapters as a browser that just started has them. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/history')),
    ...(await import('../../../src/adapters/storage/write-history')),
    ...(await import('../../../src/adapters/storage/read-history')),
    ...(await import('../../../src/adapters/storage/move-spares')),
    ...(await import('../../../src/adapters/storage/spare-requests')),
    ...(await import('../../../src/adapters/storage/keep-spares')),
    ...(await import('../../../src/adapters/storage/storage-trouble')),
  };
}

async function breakDatabase(): Promise<void> {
  (await openDB('companion', 99)).close();
}

function mendDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(async () => {
  for (const area of Object.values(await areas())) {
    area.full = false;
    await area.remove(Object.keys(await area.get(null)));
  }
  mendDatabase();
});

const request = requestRow({ identifier: FIRST, postedAt: 1 });

test('what the database cannot take is kept beside it, found there, and changed there', async () => {
  await breakDatabase();
  const { addRequest, findRequest, changeRequest, getOpenRequests, findStorageTrouble } =
    await freshAdapters();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await findRequest(FIRST)).toMatchObject({ identifier: FIRST, open: 1 });
  expect(await getOpenRequests()).toHaveLength(1);
  const changed = await changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  expect(changed?.before.uuid).toBeUndefined();
  expect(changed?.after.uuid).toBe(UUID);
  expect(await findRequest(FIRST)).toMatchObject({ uuid: UUID });
  expect(await findStorageTrouble()).toMatchObject({ code: 'storage-newer', inMemory: false });
  await changeRequest(FIRST, (row) => ({ ...row, cancelledAt: 5 }));
  expect(await getOpenRequests()).toEqual([]);
});

test('asked for twice, or from two windows on one draft, it is there once', async () => {
  await breakDatabase();
  const { addRequest } = await freshAdapters();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await addRequest(request, 'd')).toBe('there');
  const other = requestRow({ identifier: SECOND });
  expect(await addRequest(other, 'd')).toBe('draft-gone');
});

test('once the database works it moves in, with all its facts, and its draft is gone', async () => {
  await breakDatabase();
  const broken = await freshAdapters();
  await broken.addRequest(request, 'd');
  await broken.changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  mendDatabase();
  const { saveDraft, moveSpares, getSpares, getRequestPage, getDrafts, findStorageTrouble } =
    await freshAdapters();
  await saveDraft(draft);
  await Promise.all([moveSpares(), moveSpares()]);
  expect(await getSpares()).toEqual([]);
  expect(await getRequestPage(9)).toEqual([{ ...request, open: 1, uuid: UUID, pushed: true }]);
  expect(await getDrafts()).toEqual([]);
  expect(await findStorageTrouble()).toMatchObject({ code: undefined, spares: [] });
});

test('a request beside the database goes in before another may be made of its draft', async () => {
  await breakDatabase();
  await (await freshAdapters()).addRequest(request, 'd');
  mendDatabase();
  const { saveDraft, addRequest, getRequestPage } = await freshAdapters();
  await saveDraft(draft);
  expect(await addRequest(requestRow({ identifier: SECOND }), 'd')).toBe('draft-gone');
  expect(await getRequestPage(9)).toHaveLength(1);
});

test('a move cut off in the middle doubles nothing and takes no fact back', async () => {
  const { addRequest, changeRequest, addSpare, moveSpares, getRequestPage } = await freshAdapters();
  await addRequest(request, undefined);
  await addSpare(request, undefined, 'storage-full');
  await changeRequest(FIRST, (row) => ({ ...row, uuid: UUID, pushed: true }));
  await moveSpares();
  expect(await getRequestPage(9)).toMatchObject([{ identifier: FIRST, uuid: UUID }]);
});

test('a change while it moves is not lost', async () => {
  await breakDatabase();
  await (await freshAdapters()).addRequest(request, undefined);
  mendDatabase();
  const { moveSpares, changeRequest, findRequest } = await freshAdapters();
  await Promise.all([
    moveSpares(),
    changeRequest(FIRST, (row) => ({ ...row, openedAt: 6 })),
    changeRequest(FIRST, (row) => ({ ...row, lookedAt: 7 })),
  ]);
  expect(await findRequest(FIRST)).toMatchObject({ openedAt: 6, lookedAt: 7 });
});

test('where the disk takes nothing at all it is in memory, which is said; else it is refused', async () => {
  await breakDatabase();
  const { local, session } = await areas();
  local.full = true;
  const { addRequest, findRequest, findStorageTrouble } = await freshAdapters();
  expect(await addRequest(request, undefined)).toBe('added');
  expect(await findRequest(FIRST)).toMatchObject({ identifier: FIRST });
  expect(await findStorageTrouble()).toMatchObject({ inMemory: true });
  session.full = true;
  const other = requestRow({ identifier: SECOND });
  await expect(addRequest(other, undefined)).rejects.toMatchObject({ code: 'storage-none' });
});

test('with nothing beside it, a database that cannot be read is an error, not an empty history', async () => {
  await breakDatabase();
  const { getOpenRequests, findRequest, changeRequest } = await freshAdapters();
  const newer = { code: 'storage-newer' };
  await expect(getOpenRequests()).rejects.toMatchObject(newer);
  await expect(findRequest(FIRST)).rejects.toMatchObject(newer);
  await expect(changeRequest(FIRST, (row) => row)).rejects.toMatchObject(newer);
});

test('what is damaged beside the database is passed over', async () => {
  const { local } = await areas();
  await local.set({ 'spare:x': { row: 5 }, 'spare:y': null, session: { jwt: 'x' } });
  const { getSpares, moveSpares } = await freshAdapters();
  expect(await getSpares()).toEqual([]);
  await moveSpares();
});
