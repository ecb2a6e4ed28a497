import { expect, test } from 'vitest';
import { failure, json } from '../adapters/platform/http-server';
import { eventually, newRequest, passTime, startSignedIn, waitForEnd } from './worker';

test.each([
  ['OK', {}, 'cancelled', 'cancelled'],
  ['ALREADY_CANCELLED', { cancelled: true }, 'cancelled', 'cancelled'],
  ['ALREADY_RESOLVED', { resolved: true }, 'resolved', 'rejected'],
  ['ALREADY_EXPIRED', { expired: true }, 'expired', 'expired'],
  ['ALREADY_OPENED', { app_opened: true }, 'opened', 'opened'],
])('cancel translates %s of the platform and stores the status', async (_reason, facts, outcome, status) => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest());
  Object.assign(payload.meta, facts);
  expect(await worker.cancel(identifier)).toBe(outcome);
  expect(platform.calls).toEqual([
    `DELETE /payload/${payload.uuid}`,
    `GET /payload/${payload.uuid}`,
  ]);
  expect(await stored(identifier)).toMatchObject({ status });
});

test('cancel reports as opened what the platform does not cancel for another reason', async () => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const { identifier } = await addSent(newRequest());
  platform.onCall = (call, response) => {
    if (!call.startsWith('DELETE')) return false;
    json(response, { result: { cancelled: false, reason: 'NEW_REASON' } });
    return true;
  };
  expect(await worker.cancel(identifier)).toBe('opened');
  expect(await stored(identifier)).toMatchObject({ status: 'pushed' });
});

test('cancel throws, and stores nothing, when the platform has the request and is down', async () => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const { identifier } = await addSent(newRequest());
  const before = await stored(identifier);
  platform.onCall = (_call, response) => {
    json(response, failure(500), 503);
    return true;
  };
  await expect(worker.cancel(identifier)).rejects.toMatchObject({ code: 'platform-down' });
  expect(await stored(identifier)).toEqual(before);
});

test('cancel throws for a request that does not exist', async () => {
  const { worker } = await startSignedIn();
  await expect(worker.cancel(newRequest().identifier)).rejects.toMatchObject({ code: 'not-found' });
});

test('cancel throws for a sent request without a session', async () => {
  const { platform, worker, addSent } = await startSignedIn();
  const { identifier } = await addSent(newRequest());
  await worker.changeSession(() => ({}));
  await expect(worker.cancel(identifier)).rejects.toMatchObject({ code: 'signed-out' });
  expect(platform.calls).toEqual([]);
});

test('cancel withdraws a request that was never posted, without a call', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest());
  expect(await worker.cancel(identifier)).toBe('cancelled');
  const withdrawn = await stored(identifier);
  expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawnAt: expect.any(Number) });
  expect(withdrawn).not.toHaveProperty('open');
  await worker.send(identifier);
  expect(platform.calls).toEqual([]);
});

test('cancel cancels a request whose POST is in progress', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest());
  let outcome: Promise<string> | undefined;
  platform.onCall = async (call) => {
    if (!call.startsWith('POST')) return false;
    outcome = worker.cancel(identifier);
    await eventually(async () =>
      expect(await stored(identifier)).toMatchObject({ status: 'withdrawing' }),
    );
    return false;
  };
  await waitForEnd(worker.send(identifier));
  expect(await outcome).toBe('cancelled');
  expect(platform.count('POST')).toBe(1);
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
});

test('cancel finds and cancels a request whose POST loses its answer meanwhile', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest());
  let outcome: Promise<string> | undefined;
  platform.onCall = async (call, response) => {
    if (!call.startsWith('POST')) return false;
    platform.addPayload(identifier);
    outcome = worker.cancel(identifier);
    await eventually(async () =>
      expect(await stored(identifier)).toMatchObject({ status: 'withdrawing' }),
    );
    response.destroy();
    return true;
  };
  await waitForEnd(worker.send(identifier));
  expect(await outcome).toBe('cancelled');
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
});

test('cancel finds and cancels a request whose POST lost its answer', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: Date.now() }));
  const { uuid } = platform.addPayload(identifier);
  expect(await worker.cancel(identifier)).toBe('cancelled');
  expect(platform.calls).toEqual([
    `GET /payload/ci/${identifier}`,
    `DELETE /payload/${uuid}`,
    `GET /payload/${uuid}`,
  ]);
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
});

test('cancel reports as opened a lost request that the phone has opened', async () => {
  const { platform, worker, addRequest } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: Date.now() }));
  platform.addPayload(identifier).meta.app_opened = true;
  expect(await worker.cancel(identifier)).toBe('opened');
});

test('a cancellation that fails is pending, and reconcile repeats it', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: Date.now() }));
  platform.addPayload(identifier);
  platform.onCall = (call, response) => {
    if (!call.startsWith('DELETE')) return false;
    json(response, failure(500), 503);
    return true;
  };
  expect(await worker.cancel(identifier)).toBe('pending');
  expect(await stored(identifier)).toMatchObject({
    status: 'pushed',
    withdrawnAt: expect.any(Number),
    open: 1,
  });
  platform.onCall = () => false;
  await worker.reconcile();
  expect(platform.count('DELETE')).toBe(2);
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
});

test('reconcile refreshes a withdrawn request that it cannot cancel yet', async () => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest(1, { withdrawnAt: 5 }));
  platform.onCall = (call, response) => {
    if (!call.startsWith('DELETE')) return false;
    payload.meta.resolved = true;
    json(response, failure(500), 503);
    return true;
  };
  await worker.reconcile();
  expect(await stored(identifier)).toMatchObject({ status: 'rejected' });
});

test('a cancellation without a network is pending, and reconcile makes it later', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: Date.now() }));
  platform.addPayload(identifier);
  platform.isReachable = false;
  expect(await worker.cancel(identifier)).toBe('pending');
  expect(await stored(identifier)).toMatchObject({ status: 'withdrawing', open: 1 });
  platform.isReachable = true;
  await worker.reconcile();
  expect(platform.count('DELETE')).toBe(1);
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled' });
});

test('a request that the platform does not have is withdrawn once no POST can still arrive', async () => {
  const { platform, worker, addRequest, stored } = await startSignedIn();
  const identifier = await addRequest(newRequest(1, { postedAt: Date.now() }));
  expect(await worker.cancel(identifier)).toBe('pending');
  await passTime(31_000);
  await worker.reconcile();
  expect(platform.count('POST')).toBe(0);
  expect(await stored(identifier)).toMatchObject({ status: 'withdrawn' });
});
