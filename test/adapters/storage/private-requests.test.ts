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

/** The adapters as a browser that just started has them. */
async function freshAdapters() {
  vi.resetModules();
  return {
    ...(await import('../../../src/adapters/storage/blocks')),
    ...(await import('../../../src/adapters/storage/destinations')),
    ...(await import('../../../src/adapters/storage/history')),
    ...(await import('../../../src/adapters/storage/history-keys')),
    ...(await import('../../../src/adapters/storage/move-spares')),
    ...(await import('../../../src/adapters/storage/spare-requests')),
    ...(await import('../../../src/adapters/storage/storage-trouble')),
    ...(await import('../../../src/adapters/storage/write-history')),
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

test('a private request is followed, and nothing that reads the history knows of it', async () => {
  const adapters = await freshAdapters();
  expect(await adapters.addRequest(request, undefined)).toBe('added');
  expect(await adapters.addRequest(request, undefined)).toBe('there');
  await adapters.moveSpares();
  expect(await keysOnDisk()).toContain(`spare:${identifier}`);
  expect(await adapters.getOpenRequests()).toMatchObject([{ identifier, private: true }]);
  await adapters.changeRequest(identifier, (row) => ({ ...row, uuid: UUID, pushed: true }));
  expect(await adapters.findRequest(identifier)).toMatchObject({ uuid: UUID, open: 1 });
  expect(await adapters.getOpenPrivate()).toMatchObject([{ identifier }]);
  expect(await adapters.getIdentifiers()).toEqual([]);
  expect(await adapters.getDestinations()).toEqual([]);
  expect(await adapters.takeInChanges()).toBe(false);
  // Nothing is wrong with the database because of it.
  expect(await adapters.findStorageTrouble()).toMatchObject({ code: undefined, spares: [] });
});

test('it is deleted once it is over and that was told, and not before', async () => {
  const adapters = await freshAdapters();
  await adapters.addRequest(request, undefined);
  await adapters.changeRequest(identifier, (row) => ({ ...row, uuid: UUID, resolvedAt: 5 }));
  await adapters.moveSpares();
  expect(await adapters.getUntoldRequests()).toMatchObject([{ identifier }]);
  await adapters.changeRequest(identifier, (row) => ({ ...row, told: 'rejected' }));
  await adapters.moveSpares();
  expect(await adapters.findRequest(identifier)).toBeUndefined();
  expect((await keysOnDisk()).filter((key) => key.startsWith('spare:'))).toEqual([]);
});
