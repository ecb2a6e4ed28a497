import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../src/adapters/storage/migrations';
import { linesOf } from '../../../src/core/history/block';
import { ALICE } from '../../core/request/request-row';
import { contentsOf, makeDatabase, SETTLED, VERSIONS, WAITING } from './old-databases';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** The adapters as a browser that just started has them. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/history')),
    ...(await import('../../../src/adapters/storage/write-history')),
    ...(await import('../../../src/adapters/storage/read-history')),
    ...(await import('../../../src/adapters/storage/contacts')),
    ...(await import('../../../src/adapters/storage/destinations')),
    ...(await import('../../../src/adapters/storage/blocks')),
  };
}

const NOW = MIGRATIONS.length;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the versions written down here are all there are', () => {
  expect(VERSIONS).toHaveLength(NOW);
});

test.each(
  VERSIONS,
)('what version %i stored is all there, and can be asked for', async (version) => {
  await makeDatabase(version);
  const before = await contentsOf();
  const { getOpenRequests, getUntoldRequests, getRequestPage, getDrafts, ...others } =
    await freshAdapters();
  expect((await getOpenRequests()).map(({ identifier }) => identifier)).toEqual([WAITING]);
  expect((await getUntoldRequests()).map(({ identifier }) => identifier)).toEqual([SETTLED]);
  expect((await getRequestPage(9)).map(({ identifier }) => identifier)).toEqual([WAITING, SETTLED]);
  expect(await getDrafts()).toMatchObject([{ id: 'd' }]);
  expect(await others.findFirstRequest(ALICE)).toBe(SETTLED);
  expect(await others.getContacts()).toHaveLength(version < 2 ? 0 : 1);
  const after = await contentsOf();
  expect(after.rows).toMatchObject(before.rows);
});

test.each(
  VERSIONS,
)('an empty database of version %i becomes the same as a new one', async (version) => {
  await (await freshAdapters()).getDrafts();
  const made = await contentsOf();
  expect(made.version).toBe(NOW);
  globalThis.indexedDB = new IDBFactory();
  await makeDatabase(version, true);
  expect(await (await freshAdapters()).getOpenRequests()).toEqual([]);
  expect(await contentsOf()).toEqual(made);
});

test.each(
  VERSIONS,
)('what version %i stored can be changed, searched, and added to', async (version) => {
  await makeDatabase(version);
  const { changeRequest, takeInChanges, makeBlocks, readBlocks, addRequest, findRequest } =
    await freshAdapters();
  await changeRequest(WAITING, (row) => ({ ...row, cancelledAt: 7 }));
  const settled = await findRequest(SETTLED);
  const identifier = WAITING.replace(/11$/, '33');
  if (settled) await addRequest({ ...settled, identifier }, undefined);
  while (await takeInChanges());
  await makeBlocks(async () => {});
  const { blocks } = await readBlocks(0, new Set());
  expect(blocks.flatMap(linesOf).map((line) => line.identifier)).toEqual([
    SETTLED,
    WAITING,
    identifier,
  ]);
});

test('a migration that is cut off leaves what was there', async () => {
  await makeDatabase(2);
  const before = await contentsOf();
  const cut = openDB('companion', NOW, {
    upgrade(db, _from, _to, tx) {
      tx.done.catch(() => undefined);
      MIGRATIONS[2]?.(db as never, tx as never);
      tx.abort();
    },
  });
  await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
  expect(await contentsOf()).toEqual(before);
});

test('a database made anew where there was one is noted as a loss', async () => {
  const { browser } = await import('../../../src/adapters/browser/browser');
  const { local } = browser.storage;
  await local.remove(Object.keys(await local.get(null)));
  const { findLoss } = await import('../../../src/adapters/storage/database-birth');
  await (await freshAdapters()).getDrafts();
  await expect.poll(async () => Object.keys(await local.get(null))).toHaveLength(1);
  expect(await findLoss()).toBeUndefined();
  globalThis.indexedDB = new IDBFactory();
  await (await freshAdapters()).getDrafts();
  await expect.poll(findLoss).toBeTypeOf('number');
});
