import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { requestRow, UUID } from '../core/request/request-row';

const badges: string[] = [];

vi.mock('../../src/adapters/browser/browser', async () => {
  const { browser } = (await import('../adapters/storage/storage-areas')).browserOfAreas();
  const action = {
    setBadgeText: async ({ text }: { text: string }) => void badges.push(text),
    setBadgeBackgroundColor: async () => {},
  };
  const alarms = { get: async () => undefined, create: () => {}, clear: async () => true };
  return { browser: { ...browser, action, alarms } };
});
const watched: string[][] = [];
vi.mock('../../src/adapters/platform/watcher', () => ({
  createWatcher: () => ({
    set: (rows: { identifier: string }[]) => watched.push(rows.map(({ identifier }) => identifier)),
  }),
}));

const { browser } = await import('../../src/adapters/browser/browser');
const { addRequest } = await import('../../src/adapters/storage/request-writes');
const { updateRequest } = await import('../../src/background/update-request');
const { resume } = await import('../../src/background/reconcile');
const { adoptSession } = await import('../../src/background/session');

const row = requestRow({ createdAt: Date.now(), postedAt: 1 });

test('updateRequest updates the badge and the sockets', async () => {
  const { account, apiKey, identifier } = row;
  await adoptSession({ jwt: 'jwt', expiresAt: 9e12, apiKey, account });
  await addRequest(row, undefined);
  await updateRequest(identifier, (each) => ({ ...each, uuid: UUID, pushed: true }));
  await vi.waitFor(() => expect(badges.at(-1)).toBe('1'));
  expect(watched.at(-1)).toEqual([identifier]);
  await updateRequest(identifier, (each) => ({ ...each, cancelledAt: 5 }));
  await vi.waitFor(() => expect(badges.at(-1)).toBe(''));
  expect(watched.at(-1)).toEqual([]);
});

test('updateRequest returns undefined for a request that does not exist', async () => {
  expect(await updateRequest('xc-missing', (each) => each)).toBeUndefined();
});

test('resume checks whether the database was lost', async () => {
  await browser.storage.local.set({ 'settings.born': 123 });
  await resume();
  await vi.waitFor(async () =>
    expect(await browser.storage.local.get('settings.lost')).toEqual({
      'settings.lost': expect.any(Number),
    }),
  );
});
