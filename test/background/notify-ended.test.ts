import { expect, test } from 'vitest';
import type { SignRequest } from '../../src/core/request/sign-request';
import {
  browser,
  eventually,
  newRequest,
  passTime,
  startSignedIn,
  startWorker,
  waitForEnd,
} from './worker';

const REJECTED = { resolvedAt: 5, signed: false };

/** Starts a worker with so many rejected requests that the user was not notified of. */
async function startEnded(count: number, facts: Partial<SignRequest> = {}) {
  const started = await startSignedIn();
  const identifiers: string[] = [];
  const addEnded = async (request: SignRequest) => {
    const { identifier } = await started.addSent({ ...REJECTED, ...request });
    identifiers.push(identifier);
  };
  for (let number = 1; number <= count; number += 1) await addEnded(newRequest(number, facts));
  return { ...started, identifiers, addEnded };
}

test('notifyEnded shows one notification for each of three ended requests', async () => {
  const { worker, identifiers } = await startEnded(3);
  await waitForEnd(worker.notifyEnded());
  expect(browser.notifications).toHaveLength(3);
  for (const identifier of identifiers)
    expect(browser.notifications).toContainEqual({
      id: `request:${identifier}`,
      title: 'Rejected by you',
      message: '0.000001 XRP to rPT1Sjq…zbpAYe',
    });
});

test('notifyEnded shows one notification for more than three ended requests', async () => {
  const { worker, addEnded } = await startEnded(3);
  await addEnded(newRequest(4, { resolvedAt: undefined as never, lostAt: 5 }));
  await waitForEnd(worker.notifyEnded());
  expect(browser.notifications).toEqual([
    {
      id: 'requests',
      title: '4 requests finished',
      message: 'No longer available at Xaman: 1 · Rejected by you: 3',
    },
  ]);
});

test('notifyEnded gathers the requests that end shortly one after another', async () => {
  const { worker, addEnded } = await startEnded(2);
  const notified = worker.notifyEnded();
  await passTime(200);
  await addEnded(newRequest(3));
  await addEnded(newRequest(4));
  await waitForEnd(notified);
  expect(browser.notifications).toMatchObject([{ title: '4 requests finished' }]);
});

test('refresh leads to a notification of the end it finds', async () => {
  const { worker, addSent } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest());
  payload.meta.resolved = true;
  await worker.refresh(identifier);
  await eventually(() =>
    expect(browser.notifications).toMatchObject([{ title: 'Rejected by you' }]),
  );
});

test('with the setting “none”, notifyEnded shows nothing, neither now nor later', async () => {
  const { worker } = await startEnded(1);
  await worker.changeSetting('settings.news', 'none');
  await waitForEnd(worker.notifyEnded());
  await worker.changeSetting('settings.news', 'all');
  await waitForEnd((await startWorker()).notifyEnded());
  expect(browser.notifications).toEqual([]);
});

test('with the setting “brief”, notifyEnded shows only the outcome', async () => {
  const { worker } = await startEnded(1);
  await worker.changeSetting('settings.news', 'brief');
  await waitForEnd(worker.notifyEnded());
  expect(browser.notifications).toMatchObject([
    { title: 'Rejected by you', message: 'Xaman Companion' },
  ]);
});

test('notifyEnded shows no details of a private request, which is then deleted', async () => {
  const { worker, addSent, stored } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest(1, { private: true }));
  payload.meta.resolved = true;
  await worker.refresh(identifier);
  await eventually(() =>
    expect(browser.notifications).toMatchObject([
      { id: `request:${identifier}`, title: 'Rejected by you', message: 'Xaman Companion' },
    ]),
  );
  await eventually(async () => expect(await stored(identifier)).toBeUndefined());
});

test('notifyEnded notifies once of an end that is found while it notifies', async () => {
  const { worker } = await startEnded(1);
  let second: Promise<void> | undefined;
  browser.onNotification = async () => {
    second ??= worker.notifyEnded();
    await waitForEnd(second);
  };
  await waitForEnd(worker.notifyEnded());
  expect(second).toBeDefined();
  expect(browser.notifications).toHaveLength(1);
});

test('two calls of notifyEnded at once notify once', async () => {
  const { worker } = await startEnded(1);
  await waitForEnd(Promise.all([worker.notifyEnded(), worker.notifyEnded()]));
  expect(browser.notifications).toHaveLength(1);
});

test('the next worker does not notify again', async () => {
  const { worker, identifiers, stored } = await startEnded(1);
  await waitForEnd(worker.notifyEnded());
  const ended = await stored(identifiers[0] ?? '');
  expect(ended).toMatchObject({ told: 'rejected' });
  expect(ended).not.toHaveProperty('untold');
  await waitForEnd((await startWorker()).resume());
  expect(browser.notifications).toHaveLength(1);
});

test('the next worker notifies of an end that a stopped worker did not notify of', async () => {
  const { worker, identifiers } = await startEnded(1);
  // The worker is stopped before the browser answers.
  browser.onNotification = () => new Promise(() => {});
  void worker.notifyEnded();
  await eventually(() => expect(browser.notifications).toHaveLength(1));
  browser.onNotification = async () => {};
  await waitForEnd((await startWorker()).resume());
  // Equal ids: the browser replaces the first notification.
  const id = `request:${identifiers[0]}`;
  expect(browser.notifications).toMatchObject([{ id }, { id }]);
});

test('notifyEnded notifies again when an expired request is signed after all', async () => {
  const { worker, addSent } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest(1, { openedAt: 5, expiredAt: 6 }));
  await waitForEnd(worker.notifyEnded());
  Object.assign(payload.meta, { resolved: true, expired: true });
  await worker.refresh(identifier);
  await eventually(() =>
    expect(browser.notifications.map(({ title }) => title)).toEqual([
      'Expired, but may still be signed',
      'Rejected by you',
    ]),
  );
});

test('findNotifiedIdentifier finds the request only in the id of a single notification', async () => {
  const worker = await startWorker();
  expect(worker.findNotifiedIdentifier('request:xc-1')).toBe('xc-1');
  expect(worker.findNotifiedIdentifier('requests')).toBeUndefined();
});
