import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('../../adapters/storage/storage-areas')).browserOfAreas(),
);

/** Fresh modules, an empty database and an empty fallback store. */
async function freshModules() {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  const { local, session } = (await import('../../../src/adapters/browser/browser')).browser
    .storage;
  for (const area of [local, session]) await area.remove(Object.keys(await area.get(null)));
  return {
    ...(await import('../../../src/adapters/storage/request-changes')),
    ...(await import('../../../src/adapters/storage/request-writes')),
    ...(await import('../../../src/options/live/open-requests')),
  };
}

const newRequest = (time: number, facts: Partial<SignRequest> = {}) =>
  requestRow({ identifier: newIdentifier(time, new Uint8Array(10)), createdAt: time, ...facts });
const [first, second] = [newRequest(1), newRequest(2)];
const cancel = (row: SignRequest) => ({ ...row, cancelledAt: 5 });

let modules: Awaited<ReturnType<typeof freshModules>>;
beforeEach(async () => {
  modules = await freshModules();
  for (const row of [first, second]) await modules.addRequest(row, undefined);
});

test('the first read reads all open requests, the next one only those that changed', async () => {
  const requests = new modules.OpenRequests();
  await requests.read();
  expect([...requests.current.keys()].sort()).toEqual([first.identifier, second.identifier]);
  await modules.changeRequest(first.identifier, cancel);
  await modules.changeRequest(second.identifier, cancel);
  requests.noteChange(first.identifier);
  await requests.read();
  expect([...requests.current.keys()]).toEqual([second.identifier]);
});

test('a changed request is also read from the fallback store', async () => {
  const requests = new modules.OpenRequests();
  await requests.read();
  const hidden = newRequest(3, { private: true });
  await modules.addRequest(hidden, undefined);
  requests.noteChange(hidden.identifier);
  await requests.read();
  expect(requests.current.get(hidden.identifier)).toMatchObject({ private: true, open: 1 });
});

test('ALL_REQUESTS reads all open requests again, also when it comes during a read', async () => {
  const requests = new modules.OpenRequests();
  await requests.read();
  await modules.changeRequest(first.identifier, cancel);
  requests.noteChange(first.identifier);
  const reading = requests.read();
  requests.noteChange(modules.ALL_REQUESTS);
  await reading;
  expect([...requests.current.keys()]).toEqual([second.identifier]);
  await modules.changeRequest(second.identifier, cancel);
  await requests.read();
  expect(requests.current.size).toBe(0);
});

test('a failed read is repeated by the next one', async () => {
  const requests = new modules.OpenRequests();
  await requests.read();
  await modules.changeRequest(first.identifier, cancel);
  requests.noteChange(first.identifier);
  const { browser } = await import('../../../src/adapters/browser/browser');
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
  await expect(requests.read()).rejects.toThrow('no storage');
  expect(requests.current.size).toBe(2);
  await requests.read();
  expect([...requests.current.keys()]).toEqual([second.identifier]);
});
