import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { failure, json } from '../adapters/platform/http-server';
import { browser, newRequest, passTime, SESSION, startSignedIn, waitForEnd } from './worker';

const MINUTE_MS = 60_000;

/** Waits long enough for all calls that are not held back to arrive. */
async function waitForOtherCalls(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
}

/** Starts a worker with three requests that were never on the wire. */
async function startUnsent(facts = {}) {
  const started = await startSignedIn();
  for (const number of [2, 3, 1]) await started.addRequest(newRequest(number, facts));
  const [first, second, third] = [1, 2, 3].map((number) => newRequest(number).identifier);
  /** The identifiers of the payloads, in the order of their creation. */
  const sent = () => started.platform.payloads.map(({ custom_meta }) => custom_meta.identifier);
  const identifiers = { first: first ?? '', second: second ?? '', third: third ?? '' };
  return { ...started, ...identifiers, sent };
}

test('reconcile sends the waiting requests, oldest first', async () => {
  const { worker, first, second, third, sent } = await startUnsent();
  await worker.reconcile();
  expect(sent()).toEqual([first, second, third]);
});

test('reconcile tries no other request while the platform cannot be reached', async () => {
  const { platform, worker, first, second, third, stored } = await startUnsent();
  platform.isReachable = false;
  await worker.reconcile();
  expect(await stored(first)).toMatchObject({ problem: { code: 'offline', times: 1 } });
  for (const identifier of [second, third])
    expect(await stored(identifier)).toMatchObject({ status: 'stored' });
});

test.each<[string, (response: ServerResponse) => void]>([
  ['the platform is down', (response) => json(response, failure(500), 503)],
  ['too many calls were made', (response) => json(response, failure(429), 429)],
])('reconcile stops sending when %s', async (_when, fail) => {
  const { platform, worker } = await startUnsent();
  platform.onCall = (_call, response) => {
    fail(response);
    return true;
  };
  await worker.reconcile();
  expect(platform.calls).toEqual(['POST /payload']);
});

test('reconcile sends the other requests after the platform refused one', async () => {
  const { platform, worker, first, second, third, stored, sent } = await startUnsent();
  platform.onCall = (_call, response) => {
    if (platform.calls.length > 1) return false;
    json(response, failure(603), 400);
    return true;
  };
  await worker.reconcile();
  expect(await stored(first)).toMatchObject({ status: 'refused' });
  expect(sent()).toEqual([second, third]);
});

test('reconcile refreshes at most 10 requests at once', async () => {
  const { platform, worker, addSent } = await startSignedIn();
  for (let number = 1; number <= 25; number += 1) await addSent(newRequest(number));
  let running = 0;
  let most = 0;
  platform.onCall = async () => {
    running += 1;
    most = Math.max(most, running);
    await waitForOtherCalls();
    running -= 1;
    return false;
  };
  await worker.reconcile();
  expect(platform.calls).toHaveLength(25);
  expect(most).toBe(10);
});

test('reconcile refreshes those first that were refreshed longest ago', async () => {
  const { platform, worker, addSent } = await startSignedIn();
  const payloads = [];
  for (let number = 1; number <= 11; number += 1)
    payloads.push((await addSent(newRequest(number, { lookedAt: number }))).payload);
  platform.onCall = async () => {
    await waitForOtherCalls();
    return false;
  };
  await worker.reconcile();
  // The first 10 arrive in any order. The 11th waits until one of them is answered.
  expect(platform.calls.at(-1)).toBe(`GET /payload/${payloads.at(-1)?.uuid}`);
});

test('without calls left, reconcileDue cancels withdrawn requests and refreshes no others', async () => {
  const { platform, worker, addSent, addRequest } = await startSignedIn();
  const waiting = await addSent(newRequest(1));
  const withdrawn = await addSent(newRequest(2, { withdrawnAt: 5 }));
  platform.onCall = (_call, response) => {
    json(response, failure(429), 429);
    return true;
  };
  await worker.send(await addRequest(newRequest(3, { postedAt: 5 })));
  platform.onCall = () => false;
  await worker.reconcileDue();
  expect(platform.count(`DELETE /payload/${withdrawn.payload.uuid}`)).toBe(1);
  expect(platform.count(`GET /payload/${waiting.payload.uuid}`)).toBe(0);
});

test('reconcile makes no call without open requests', async () => {
  const { platform, worker, addSent } = await startSignedIn();
  await addSent(newRequest(1, { resolvedAt: 5, signed: false }));
  await worker.reconcile();
  expect(platform.calls).toEqual([]);
});

test('resume notifies of ended requests first, then sends', async () => {
  const { platform, worker, addRequest, addSent } = await startSignedIn();
  await addSent(newRequest(1, { resolvedAt: 5, signed: false }));
  await addSent(newRequest(2));
  const unsent = await addRequest(newRequest(3));
  const callsBefore: number[] = [];
  browser.onNotification = async () => void callsBefore.push(platform.calls.length);
  await waitForEnd(worker.resume());
  expect(callsBefore).toEqual([0]);
  // A sent request is refreshed when its socket connects.
  expect(platform.calls).toEqual(['POST /payload']);
  expect(platform.payloads.at(-1)?.custom_meta.identifier).toBe(unsent);
});

test('reconcileDue sends a request again half a minute after its first problem', async () => {
  const { worker, sent } = await startUnsent({
    problem: { code: 'offline', at: Date.now(), times: 1 },
  });
  await worker.reconcileDue();
  expect(sent()).toEqual([]);
  await passTime(MINUTE_MS / 2);
  await worker.reconcileDue();
  expect(sent()).toHaveLength(3);
});

test('resume does not send a request that is not due', async () => {
  const { platform, worker } = await startUnsent({
    problem: { code: 'offline', at: Date.now(), times: 3 },
  });
  await waitForEnd(worker.resume());
  expect(platform.calls).toEqual([]);
});

test('reconcileDue refreshes an old request only after a pause, reconcile at once', async () => {
  const { platform, worker, addSent } = await startSignedIn();
  const now = Date.now();
  const request = newRequest(1, { createdAt: now - 20 * MINUTE_MS, lookedAt: now });
  await addSent({ ...request, sentAt: request.createdAt });
  await worker.reconcileDue();
  expect(platform.calls).toEqual([]);
  await worker.reconcile();
  expect(platform.calls).toHaveLength(1);
  await passTime(5 * MINUTE_MS);
  await worker.reconcileDue();
  expect(platform.calls).toHaveLength(2);
});

test('reconcile sends what waits when the user signs in to its account', async () => {
  const { worker, first, stored, sent } = await startUnsent();
  await worker.changeSession(() => ({}));
  await worker.reconcile();
  expect(await stored(first)).toMatchObject({ problem: { code: 'signed-out' } });
  await worker.adoptSession(SESSION);
  await worker.reconcile();
  expect(sent()).toHaveLength(3);
});
