import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { failure, json } from '../adapters/platform/http-server';
import { browser, eventually, newRequest, SESSION, startSignedIn } from './worker';

const ARRIVAL_MS = 30_000;

/** Starts a worker with a request that was never on the wire. */
async function startUnsent(facts = {}) {
  const started = await startSignedIn();
  return { ...started, identifier: await started.addRequest(newRequest(1, facts)) };
}

test('sendNew stores the request before it posts it', async () => {
  const { platform, worker, stored } = await startSignedIn();
  const request = newRequest();
  const storedAtPost: unknown[] = [];
  platform.onCall = async () => {
    storedAtPost.push(await stored(request.identifier));
    return false;
  };
  await worker.sendNew(request, undefined, SESSION);
  await worker.send(request.identifier);
  expect(storedAtPost).toMatchObject([{ body: request.body, postedAt: request.createdAt }]);
  expect(await stored(request.identifier)).toMatchObject({ status: 'pushed', open: 1 });
});

test('sendNew does not post a request that no storage takes', async () => {
  const { platform, worker } = await startSignedIn();
  const logError = vi.spyOn(console, 'error').mockImplementation(() => {});
  indexedDB.open = () => {
    throw new DOMException('disk full', 'QuotaExceededError');
  };
  browser.storage.local.full = true;
  browser.storage.session.full = true;
  const request = newRequest();
  await expect(worker.sendNew(request, undefined, SESSION)).rejects.toMatchObject({
    code: 'storage-none',
  });
  await worker.send(request.identifier);
  expect(platform.calls).toEqual([]);
  logError.mockRestore();
});

test('sendNew does not post a draft that another window sent', async () => {
  const { platform, worker } = await startSignedIn();
  await expect(worker.sendNew(newRequest(), 'draft', SESSION)).rejects.toMatchObject({
    code: 'draft-gone',
  });
  expect(platform.calls).toEqual([]);
});

test('send posts a request once when it is called twice at once', async () => {
  const { platform, worker, identifier, stored } = await startUnsent();
  await Promise.all([worker.send(identifier), worker.send(identifier)]);
  expect(platform.calls).toEqual(['POST /payload']);
  expect(await stored(identifier)).toMatchObject({ uuid: platform.payloads[0]?.uuid });
});

test('send waits for the POST of sendNew instead of starting another', async () => {
  const { platform, worker } = await startSignedIn();
  const request = newRequest();
  const isStored = worker.sendNew(request, undefined, SESSION);
  await worker.send(request.identifier);
  await isStored;
  expect(platform.calls).toEqual(['POST /payload']);
});

test('send finds the payload by its identifier after the answer to the POST was lost', async () => {
  const { platform, worker, identifier, stored } = await startUnsent();
  platform.onCall = (call, response) => {
    if (!call.startsWith('POST')) return false;
    platform.addPayload(identifier);
    response.destroy();
    return true;
  };
  await worker.send(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'unsent', problem: { times: 1 } });
  await worker.send(identifier);
  expect(platform.calls).toEqual(['POST /payload', `GET /payload/ci/${identifier}`]);
  const sent = await stored(identifier);
  expect(sent).toMatchObject({ status: 'pushed', uuid: platform.payloads[0]?.uuid });
  expect(sent).not.toHaveProperty('problem');
});

test('send posts again after a POST that did not arrive', async () => {
  const { platform, worker, identifier, stored } = await startUnsent();
  platform.isReachable = false;
  await worker.send(identifier);
  platform.isReachable = true;
  await worker.send(identifier);
  expect(platform.calls).toEqual([`GET /payload/ci/${identifier}`, 'POST /payload']);
  expect(await stored(identifier)).toMatchObject({ status: 'pushed' });
});

test('send adopts the existing payload when the platform answers with code 409', async () => {
  const { platform, worker, identifier, stored } = await startUnsent();
  const { uuid, meta } = platform.addPayload(identifier);
  meta.app_opened = true;
  await worker.send(identifier);
  expect(platform.calls).toEqual(['POST /payload', `GET /payload/ci/${identifier}`]);
  expect(await stored(identifier)).toMatchObject({ status: 'opened', uuid });
});

test.each([
  ['the request', 603, 400],
  ['the application', 812, 403],
])('send stores a refusal of %s with its code, and never posts again', async (_what, code, status) => {
  const { platform, worker, identifier, stored } = await startUnsent();
  platform.onCall = (_call, response) => {
    json(response, failure(code), status);
    return true;
  };
  await worker.send(identifier);
  await worker.send(identifier);
  expect(platform.calls).toEqual(['POST /payload']);
  expect(await stored(identifier)).toMatchObject({
    status: 'refused',
    refused: { at: expect.any(Number), platformCode: code },
  });
});

test.each<[string, string, (response: ServerResponse) => unknown]>([
  ['the connection breaks', 'offline', (response) => response.destroy()],
  ['the platform is down', 'platform-down', (response) => json(response, failure(500), 503)],
  ['too many calls were made', 'rate-limited', (response) => json(response, failure(429), 429)],
])('send keeps the request and counts the attempts when %s', async (_when, code, fail) => {
  const { platform, worker, identifier, stored } = await startUnsent();
  platform.onCall = (_call, response) => {
    fail(response);
    return true;
  };
  for (const times of [1, 2, 3]) {
    await worker.send(identifier);
    expect(await stored(identifier)).toMatchObject({ status: 'unsent', problem: { code, times } });
  }
  platform.onCall = () => false;
  await worker.send(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'pushed' });
});

test('send counts the attempts anew when the problem is another one', async () => {
  const { platform, worker, identifier, stored } = await startUnsent({
    problem: { code: 'rate-limited', at: 1, times: 7 },
  });
  platform.isReachable = false;
  await worker.send(identifier);
  expect(await stored(identifier)).toMatchObject({ problem: { code: 'offline', times: 1 } });
});

test('send does not use the session of another account', async () => {
  const { platform, worker, identifier, stored } = await startUnsent({ account: 'rOther' });
  await worker.send(identifier);
  expect(platform.calls).toEqual([]);
  expect(await stored(identifier)).toMatchObject({ problem: { code: 'other-account' } });
});

test('send never posts a request that was withdrawn before', async () => {
  const { platform, worker, identifier, stored } = await startUnsent({ withdrawnAt: 5 });
  await worker.send(identifier);
  expect(platform.calls).toEqual([]);
  expect(await stored(identifier)).toMatchObject({ status: 'withdrawn' });
});

test('send does not post a request that is withdrawn while its payload is searched for', async () => {
  const postedAt = Date.now() - ARRIVAL_MS - 1000;
  const { platform, worker, identifier, stored } = await startUnsent({ postedAt });
  platform.onCall = async () => {
    await worker.changeRequest(identifier, (row) => ({ ...row, withdrawnAt: 5 }));
    return false;
  };
  await worker.send(identifier);
  expect(platform.calls).toEqual([`GET /payload/ci/${identifier}`]);
  expect(await stored(identifier)).toMatchObject({ status: 'withdrawn', postedAt });
});

test('send cancels a request that is withdrawn during its POST', async () => {
  const { platform, worker, identifier, stored } = await startUnsent();
  platform.onCall = async (call) => {
    if (call.startsWith('POST'))
      await worker.changeRequest(identifier, (row) => ({ ...row, withdrawnAt: 5 }));
    return false;
  };
  await worker.send(identifier);
  const { uuid } = platform.payloads[0] ?? {};
  expect(platform.calls).toEqual([
    'POST /payload',
    `DELETE /payload/${uuid}`,
    `GET /payload/${uuid}`,
  ]);
  expect(await stored(identifier)).toMatchObject({ status: 'cancelled', uuid });
});

test('send updates the badge and opens a socket', async () => {
  const { worker, identifier } = await startUnsent();
  await worker.send(identifier);
  await eventually(() => expect(browser.watched).toEqual([identifier]));
  expect(browser.badge).toBe('1');
});
