import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../../src/core/session';
import { ALICE, UUID } from '../../core/request/request-row';
import { storageArea } from '../storage/storage-areas';

const extensionApi = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('../../../src/adapters/browser/browser', () => ({ browser: extensionApi }));

const SESSION: Session = { jwt: 'secret-token', expiresAt: 9e12, apiKey: UUID, account: ALICE };

/** What `local` contains, as JSON. */
async function localText(): Promise<string> {
  return JSON.stringify(await (extensionApi.storage.local as Area).get(null));
}

type Area = ReturnType<typeof storageArea>;

/** An area of Firefox, which has no access levels. */
function firefoxArea(): Omit<Area, 'setAccessLevel'> {
  const { setAccessLevel: _levels, ...area } = storageArea();
  return area;
}

/** Starts the browser and its worker: `session` is empty, the rest is kept. */
async function startBrowser() {
  extensionApi.storage.session = firefoxArea();
  vi.resetModules();
  const worker = {
    ...(await import('../../../src/adapters/sign-in/change-session')),
    ...(await import('../../../src/adapters/sign-in/session-store')),
  };
  await worker.protectSession();
  return worker;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  extensionApi.storage = { local: firefoxArea() };
});

test('without setAccessLevel a session is kept over browser starts, and no token is in local', async () => {
  const first = await startBrowser();
  expect(await first.getSessionState()).toEqual({});
  await first.changeSession(() => ({ session: SESSION }));
  expect(await first.getSessionState()).toEqual({ session: SESSION });
  expect(await localText()).not.toContain('secret-token');
  const second = await startBrowser();
  expect(await second.getSessionState()).toEqual({ session: SESSION });
  expect(await localText()).not.toContain('secret-token');
});

test('without setAccessLevel the session of version 0.1 is moved out of local', async () => {
  await (extensionApi.storage.local as Area).set({ session: SESSION });
  const worker = await startBrowser();
  expect(await worker.getSessionState()).toEqual({ session: SESSION });
  expect(await localText()).not.toContain('secret-token');
});

test('without setAccessLevel a sign-out counts also when the database cannot be written', async () => {
  const first = await startBrowser();
  await first.changeSession(() => ({ session: SESSION }));
  const working = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('the disk is full', 'UnknownError');
  });
  vi.resetModules();
  const { changeSession } = await import('../../../src/adapters/sign-in/change-session');
  await changeSession(() => ({}));
  globalThis.indexedDB = working;
  const second = await startBrowser();
  expect(await second.getSessionState()).toEqual({});
});

test('with setAccessLevel the worker closes local, and the session stays there', async () => {
  const local = storageArea();
  extensionApi.storage.local = local;
  await local.set({ session: SESSION });
  const worker = await startBrowser();
  expect(local.accessLevel).toBe('TRUSTED_CONTEXTS');
  expect(await worker.getSessionState()).toEqual({ session: SESSION });
});
