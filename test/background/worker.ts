import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { SignRequest } from '../../src/core/request/sign-request';
import type { Session } from '../../src/core/session';
import { storageArea } from '../adapters/storage/storage-areas';
import { ALICE, requestRow, UUID } from '../core/request/request-row';
import { startPlatform } from './platform-server';

// Tests import the worker's modules from here, never from src: the fakes must exist before them.

interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** What the browser shows and the sockets watch, and the two storage areas. */
export const browser = {
  storage: { local: storageArea(), session: storageArea() },
  badge: '',
  notifications: [] as ShownNotification[],
  /** Resolves when the browser has shown a notification. */
  onNotification: async () => {},
  /** The identifiers of the requests that the worker has a socket for. */
  watched: [] as string[],
  /** The host permissions that the user granted. */
  origins: [] as string[],
};

const extensionApi = vi.hoisted(() => ({}));
vi.mock('../../src/adapters/browser/browser', () => ({ browser: extensionApi }));
vi.mock('../../src/adapters/platform/watcher', () => ({
  createWatcher: () => ({
    set: (requests: readonly SignRequest[]) => {
      browser.watched = requests.map(({ identifier }) => identifier);
    },
  }),
}));

/** The English text of a key, with its placeholders filled in. */
function getMessage(key: keyof typeof messages, parts: readonly string[]): string {
  let position = 0;
  return messages[key].message.replace(/\$\w+\$/g, () => parts[position++] ?? '');
}

beforeEach(() => {
  Object.assign(browser, {
    storage: { local: storageArea(), session: storageArea() },
    badge: '',
    notifications: [],
    onNotification: async () => {},
    watched: [],
    origins: [],
  });
  Object.assign(extensionApi, {
    storage: browser.storage,
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        browser.badge = text;
      },
      setBadgeBackgroundColor: async () => {},
    },
    alarms: { get: async () => undefined, create: () => {}, clear: async () => true },
    i18n: { getMessage },
    notifications: {
      create: (id: string, { title, message }: Omit<ShownNotification, 'id'>) => {
        browser.notifications.push({ id, title, message });
        return browser.onNotification();
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => browser.origins.includes(origin)),
    },
    runtime: { getURL: (path: string) => path },
  });
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', { onLine: true });
  // The worker's clock only moves in `eventually` and `passTime`. Its timers end with the test.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

export const SESSION: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey: UUID, account: ALICE };

/**
 * Starts a worker: its modules are new, so it has nothing in memory. What an earlier worker of the
 * same test stored is still there.
 */
export async function startWorker() {
  vi.resetModules();
  return {
    ...(await import('../../src/adapters/settings/settings')),
    ...(await import('../../src/adapters/sign-in/change-session')),
    ...(await import('../../src/adapters/sign-in/session-store')),
    ...(await import('../../src/adapters/storage/find-requests')),
    ...(await import('../../src/adapters/storage/request-writes')),
    ...(await import('../../src/core/request/status')),
    ...(await import('../../src/background/cancel')),
    ...(await import('../../src/background/notify-ended')),
    ...(await import('../../src/background/reconcile')),
    ...(await import('../../src/background/update-request')),
    ...(await import('../../src/background/refresh')),
    ...(await import('../../src/background/send')),
    ...(await import('../../src/background/session')),
    ...(await import('../../src/background/sign-out')),
    ...(await import('../../src/background/token-status')),
  };
}

/** Starts a platform and a worker that is signed in to it. */
export async function startSignedIn() {
  const platform = await startPlatform();
  const worker = await startWorker();
  await worker.adoptSession(SESSION);

  /** Stores a request. @returns its identifier */
  async function addRequest(request: SignRequest): Promise<string> {
    await worker.addRequest(request, undefined);
    return request.identifier;
  }
  /** Stores a request that the platform has, too. @returns its identifier and its payload */
  async function addSent(request: SignRequest) {
    const payload = platform.addPayload(request.identifier);
    const sentAt = request.createdAt;
    const sent = { postedAt: sentAt, sentAt, uuid: payload.uuid, pushed: true };
    return { identifier: await addRequest({ ...sent, ...request }), payload };
  }
  /** The stored request, with its status. */
  async function stored(identifier: string) {
    const request = await worker.findRequest(identifier);
    return request && { ...request, status: worker.statusOf(request) };
  }
  return { platform, worker, addRequest, addSent, stored };
}

/** A request that was not sent. @param number its place in the order of creation */
export function newRequest(number = 1, facts: Partial<SignRequest> = {}): SignRequest {
  const identifier = `xc-${String(number).padStart(9, '0')}-00000000000000000000`;
  const row = requestRow({ identifier, createdAt: Date.now() });
  return { ...row, body: { ...row.body, custom_meta: { identifier } }, ...facts };
}

/** Moves the worker's clock (ms), and runs the timers that are due. */
export async function passTime(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** Moves the worker's clock, 20 times as fast as real time, until the check does not throw. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const next = async () => {
    await passTime(100);
    return check();
  };
  return vi.waitFor(next, { interval: 5, timeout: 20_000 });
}

/** Moves the worker's clock until the work is done. */
export async function waitForEnd<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  // The caller gets the error below.
  done.catch(() => {});
  await eventually(() => {
    if (!isDone) throw new Error('the work has not ended');
  });
  return done;
}
