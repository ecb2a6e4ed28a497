import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { MIGRATIONS } from '../../../src/adapters/storage/migrations';
import { unpackChunk } from '../../../src/core/history/index-chunk';
import { ALICE } from '../../core/request/request-row';
import { CREATED_AT, contentsOf, makeDatabase, SETTLED, VERSIONS, WAITING } from './old-databases';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

/** Fresh modules, as after a start of the browser. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/drafts')),
    ...(await import('../../../src/adapters/storage/find-requests')),
    ...(await import('../../../src/adapters/storage/request-writes')),
    ...(await import('../../../src/adapters/storage/request-reads')),
    ...(await import('../../../src/adapters/storage/contacts')),
    ...(await import('../../../src/adapters/storage/destinations')),
    ...(await import('../../../src/adapters/storage/search-chunks')),
  };
}

const CURRENT = MIGRATIONS.length;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the tests know every version', () => {
  expect(VERSIONS).toHaveLength(CURRENT);
});

test.each(
  VERSIONS,
)('a database of version %i keeps all its rows, and its requests are found', async (version) => {
  await makeDatabase(version);
  const before = await contentsOf();
  const { getOpenRequests, getUnnotifiedRequests, getRequestPage, getDrafts, ...others } =
    await freshAdapters();
  expect((await getOpenRequests()).map(({ identifier }) => identifier)).toEqual([WAITING]);
  expect((await getUnnotifiedRequests()).map(({ identifier }) => identifier)).toEqual([SETTLED]);
  expect((await getRequestPage(9)).map(({ identifier }) => identifier)).toEqual([WAITING, SETTLED]);
  expect(await getDrafts()).toMatchObject([{ id: 'd' }]);
  expect(await others.findFirstRequest(ALICE)).toBe(SETTLED);
  expect(await others.getContacts()).toHaveLength(version < 2 ? 0 : 1);
  const after = await contentsOf();
  expect(after.rows).toMatchObject(before.rows);
});

test.each(
  VERSIONS,
)('an upgraded empty database of version %i equals a new one', async (version) => {
  await (await freshAdapters()).getDrafts();
  const fresh = await contentsOf();
  expect(fresh.version).toBe(CURRENT);
  globalThis.indexedDB = new IDBFactory();
  await makeDatabase(version, true);
  expect(await (await freshAdapters()).getOpenRequests()).toEqual([]);
  const upgraded = await contentsOf();
  expect(upgraded).toEqual({ ...fresh, rows: { ...fresh.rows, meta: upgraded.rows.meta } });
});

test.each(
  VERSIONS,
)('the requests of a version %i database can be changed, indexed and added to', async (version) => {
  await makeDatabase(version);
  const { changeRequest, indexChanges, buildChunks, readChunkUpdate, addRequest, findRequest } =
    await freshAdapters();
  await changeRequest(WAITING, (row) => ({ ...row, cancelledAt: 7 }));
  const settled = await findRequest(SETTLED);
  const identifier = WAITING.replace(/11$/, '33');
  if (settled) await addRequest({ ...settled, identifier }, undefined);
  while (await indexChanges());
  await buildChunks(async () => {});
  const { blocks } = await readChunkUpdate(0, new Set());
  expect(blocks.flatMap(unpackChunk).map((line) => line.identifier)).toEqual([
    SETTLED,
    WAITING,
    identifier,
  ]);
});

test('a new database has its creation time', async () => {
  const before = Date.now();
  await (await freshAdapters()).getDrafts();
  const [createdAt] = (await contentsOf()).rows.meta ?? [];
  expect(createdAt).toBeGreaterThanOrEqual(before);
  expect(createdAt).toBeLessThanOrEqual(Date.now());
});

test.each(
  VERSIONS,
)('an upgraded database of version %i is not marked as a new one', async (version) => {
  await makeDatabase(version);
  await (await freshAdapters()).getDrafts();
  expect((await contentsOf()).rows.meta).toEqual([version < 5 ? 0 : CREATED_AT]);
});

test('an aborted migration changes nothing', async () => {
  await makeDatabase(2);
  const before = await contentsOf();
  const aborted = openDB('companion', CURRENT, {
    upgrade(db, _from, _to, tx) {
      tx.done.catch(() => undefined);
      MIGRATIONS[2]?.(db as never, tx as never, 2);
      tx.abort();
    },
  });
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  expect(await contentsOf()).toEqual(before);
});
