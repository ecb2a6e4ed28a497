import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { requestRow, UUID } from '../../core/request/request-row';
import type { storageArea } from './storage-areas';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

const request = requestRow({ site: '', postedAt: 1, private: true });
const { identifier } = request;

/** Fresh modules, as after a start of the browser. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/destinations')),
    ...(await import('../../../src/adapters/storage/fallback-store')),
    ...(await import('../../../src/adapters/storage/find-requests')),
    ...(await import('../../../src/adapters/storage/request-reads')),
    ...(await import('../../../src/adapters/storage/request-writes')),
    ...(await import('../../../src/adapters/storage/search-chunks')),
    ...(await import('../../../src/adapters/storage/storage-problem')),
  };
}

async function keysOnDisk(): Promise<string[]> {
  const { browser } = await import('../../../src/adapters/browser/browser');
  const { local } = browser.storage as unknown as { local: ReturnType<typeof storageArea> };
  return Object.keys(await local.get(null));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a private request is open, but not in the history, the destinations or the search index', async () => {
  const adapters = await freshAdapters();
  expect(await adapters.addRequest(request, undefined)).toBe('added');
  expect(await adapters.addRequest(request, undefined)).toBe('there');
  await adapters.moveFallbackToDatabase();
  expect(await keysOnDisk()).toContain(`spare:${identifier}`);
  expect(await adapters.getOpenRequests()).toMatchObject([{ identifier, private: true }]);
  await adapters.changeRequest(identifier, (row) => ({ ...row, uuid: UUID, pushed: true }));
  expect(await adapters.findRequest(identifier)).toMatchObject({ uuid: UUID, open: 1 });
  expect(await adapters.getOpenPrivateRequests()).toMatchObject([{ identifier }]);
  expect(await adapters.getIdentifiers()).toEqual([]);
  expect(await adapters.getDestinations()).toEqual([]);
  expect(await adapters.indexChanges()).toBe(false);
  // It does not count as a problem of the database.
  expect(await adapters.findStorageProblem()).toMatchObject({ code: undefined, inFallback: [] });
});

test('a private request is deleted after it ended and the user was notified', async () => {
  const adapters = await freshAdapters();
  await adapters.addRequest(request, undefined);
  await adapters.changeRequest(identifier, (row) => ({ ...row, uuid: UUID, resolvedAt: 5 }));
  await adapters.moveFallbackToDatabase();
  expect(await adapters.getUnnotifiedRequests()).toMatchObject([{ identifier }]);
  await adapters.changeRequest(identifier, (row) => ({ ...row, told: 'rejected' }));
  await adapters.moveFallbackToDatabase();
  expect(await adapters.findRequest(identifier)).toBeUndefined();
  expect((await keysOnDisk()).filter((key) => key.startsWith('spare:'))).toEqual([]);
});
