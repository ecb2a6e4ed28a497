import { expect, test } from 'vitest';
import { UUID } from '../core/request/request-row';
import { browser, eventually, newRequest, startSignedIn, waitForEnd } from './worker';

test('updateRequest updates the badge and the sockets', async () => {
  const { worker, addRequest } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: 1 }));
  await worker.updateRequest(identifier, (row) => ({ ...row, uuid: UUID, pushed: true }));
  await eventually(() => expect(browser.badge).toBe('1'));
  expect(browser.watched).toEqual([identifier]);
  await worker.updateRequest(identifier, (row) => ({ ...row, resolvedAt: 5 }));
  await eventually(() => expect(browser.badge).toBe(''));
  expect(browser.watched).toEqual([]);
});

test('updateRequest returns undefined for a request that does not exist', async () => {
  const { worker } = await startSignedIn();
  expect(await worker.updateRequest('xc-missing', (row) => row)).toBeUndefined();
});

test('resume checks whether the database was lost', async () => {
  const { worker } = await startSignedIn();
  await browser.storage.local.set({ 'settings.born': 123 });
  await waitForEnd(worker.resume());
  await eventually(async () =>
    expect(await browser.storage.local.get('settings.lost')).toEqual({
      'settings.lost': expect.any(Number),
    }),
  );
});
