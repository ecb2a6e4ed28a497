import { expect, test } from 'vitest';
import { browser, eventually, newRequest, passTime, startSignedIn } from './worker';

const MINUTE = 60_000;
const HASH = 'AB'.repeat(32);

/** Starts a worker with a request that was just cancelled. */
async function startCancelled() {
  const started = await startSignedIn();
  const { identifier, payload } = await started.addSent(newRequest());
  await started.worker.cancel(identifier);
  const sign = () => {
    Object.assign(payload.meta, { app_opened: true, resolved: true, signed: true });
    const dispatched = { dispatched_result: 'tesSUCCESS', dispatched_nodetype: 'MAINNET' };
    Object.assign(payload.response, { txid: HASH, ...dispatched });
  };
  return { ...started, identifier, payload, sign };
}

test('a cancelled request is followed, and a signature found later replaces the cancellation', async () => {
  const { worker, identifier, stored, sign } = await startCancelled();
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled', open: 1 });
  await eventually(() => expect(browser.watched).toEqual([identifier]));
  expect(browser.badge).toBe('');
  sign();
  await passTime(MINUTE);
  await worker.reconcileDue();
  expect(await stored(identifier)).toMatchObject({ status: 'submitted' });
});

test('the signature of a cancelled request is notified', async () => {
  const { platform, worker, identifier, sign } = await startCancelled();
  await passTime(1000);
  expect(browser.notifications).toEqual([]);
  sign();
  const meta = { TransactionResult: 'tesSUCCESS' };
  const transaction = { TransactionType: 'Payment', validated: true, meta };
  platform.transactions.set(HASH, { txid: HASH, transaction });
  await worker.refresh(identifier);
  await eventually(() => expect(browser.notifications).toHaveLength(1));
  expect(browser.notifications[0]).toMatchObject({ title: 'Confirmed' });
});

test('a resolve frame of a cancelled request whose status lags behind is followed up', async () => {
  const { platform, worker, identifier, stored, sign } = await startCancelled();
  await worker.handleEvent(identifier, 'resolved');
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
  sign();
  await eventually(async () =>
    expect(await stored(identifier)).toMatchObject({ status: 'submitted' }),
  );
  expect(platform.count('GET /payload')).toBeLessThan(6);
});

test('the expiry frame of a cancelled request causes one fetch', async () => {
  const { platform, worker, identifier } = await startCancelled();
  const before = platform.calls.length;
  await worker.handleEvent(identifier, 'expired');
  await passTime(20_000);
  expect(platform.calls.length - before).toBe(1);
});

test('a late signature of an expired request is fetched until the status has it', async () => {
  const { worker, addSent, stored } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest());
  Object.assign(payload.meta, { app_opened: true, expired: true });
  await worker.handleEvent(identifier, 'expired');
  expect(await stored(identifier)).toMatchObject({ status: 'expired-opened', open: 1 });
  await worker.handleEvent(identifier, 'resolved');
  Object.assign(payload.meta, { resolved: true, signed: true });
  await eventually(async () =>
    expect(await stored(identifier)).toMatchObject({ status: 'signed' }),
  );
});
