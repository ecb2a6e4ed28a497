import { expect, test } from 'vitest';
import { failure, json } from '../adapters/platform/http-server';
import { eventually, newRequest, passTime, startSignedIn } from './worker';

const HOUR_MS = 3_600_000;
const HASH = 'AB'.repeat(32);

/** Starts a worker with a request that the platform has, too. */
async function startSent(facts = {}) {
  const started = await startSignedIn();
  const { platform, worker, addSent } = started;

  /** The number of calls in the next minute. */
  async function countLaterCalls(): Promise<number> {
    const before = platform.calls.length;
    await passTime(60_000);
    // The calls that the timers have started arrive before those of a refresh that starts now.
    const other = await addSent(newRequest(2));
    await worker.refresh(other.identifier);
    return platform.calls.length - before - 1;
  }
  return { ...started, ...(await addSent(newRequest(1, facts))), countLaterCalls };
}

/** Makes a payload signed, and its transaction accepted by a node. */
function sign(payload: Awaited<ReturnType<typeof startSent>>['payload'], resolvedAt = Date.now()) {
  Object.assign(payload.meta, { resolved: true, signed: true, app_opened: true });
  const resolved_at = new Date(resolvedAt).toISOString();
  const dispatched = { dispatched_result: 'tesSUCCESS', dispatched_nodetype: 'MAINNET' };
  Object.assign(payload.response, { txid: HASH, ...dispatched, resolved_at });
}

/** The answer of `xrpl-tx` for a transaction in a final ledger. */
const VALIDATED = {
  txid: HASH,
  transaction: {
    TransactionType: 'Payment',
    validated: true,
    meta: { TransactionResult: 'tesSUCCESS', delivered_amount: '7' },
  },
};

test('refresh stores the status of the payload', async () => {
  const { platform, worker, identifier, payload, stored } = await startSent();
  payload.meta.app_opened = true;
  await worker.refresh(identifier);
  expect(platform.calls).toEqual([`GET /payload/${payload.uuid}`]);
  expect(await stored(identifier)).toMatchObject({
    status: 'opened',
    lookedAt: expect.any(Number),
    expiresAt: Date.parse('2030-01-01T00:00:00Z'),
  });
  payload.meta.resolved = true;
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'rejected', untold: 1 });
});

test('refresh leaves the request unchanged when the platform cannot be reached', async () => {
  const { platform, worker, identifier, stored } = await startSent();
  const before = await stored(identifier);
  platform.isReachable = false;
  await worker.refresh(identifier);
  expect(await stored(identifier)).toEqual(before);
});

test('two events during a refresh cause exactly one more', async () => {
  const { platform, worker, identifier, payload, stored } = await startSent();
  const handled: Promise<void>[] = [];
  platform.onCall = () => {
    if (handled.length > 0) {
      payload.meta.app_opened = true;
      return false;
    }
    handled.push(worker.handleEvent(identifier, 'opened'));
    handled.push(worker.handleEvent(identifier, 'connected'));
    return false;
  };
  await worker.refresh(identifier);
  await Promise.all(handled);
  expect(handled).toHaveLength(2);
  expect(platform.calls).toHaveLength(2);
  expect(await stored(identifier)).toMatchObject({ status: 'opened' });
});

test('an event during the refresh that finds the end causes no further one', async () => {
  const { platform, worker, identifier, payload } = await startSent();
  payload.meta.resolved = true;
  const handled: Promise<void>[] = [];
  platform.onCall = () => {
    handled.push(worker.handleEvent(identifier, 'resolved'));
    return false;
  };
  await worker.refresh(identifier);
  await Promise.all(handled);
  expect(platform.calls).toHaveLength(1);
});

test('refresh stores as lost an expired request that the platform does not know', async () => {
  const { platform, worker, identifier, stored } = await startSent({ expiresAt: Date.now() - 1 });
  platform.payloads.length = 0;
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'lost', lostAt: expect.any(Number) });
});

test('refresh leaves a request open that the platform does not know before its expiry', async () => {
  const { platform, worker, identifier, stored } = await startSent();
  platform.payloads.length = 0;
  await worker.refresh(identifier);
  expect(platform.calls).toHaveLength(1);
  expect(await stored(identifier)).toMatchObject({ status: 'pushed', open: 1 });
});

test('handleEvent fetches again after an end event until the status has the end', async () => {
  const { platform, worker, identifier, payload, stored, countLaterCalls } = await startSent();
  platform.onCall = () => {
    payload.meta.resolved = platform.calls.length === 3;
    return false;
  };
  await worker.handleEvent(identifier, 'resolved');
  expect(await stored(identifier)).toMatchObject({ status: 'pushed' });
  await eventually(async () =>
    expect(await stored(identifier)).toMatchObject({ status: 'rejected' }),
  );
  expect(await countLaterCalls()).toBe(0);
});

test('handleEvent stops fetching again when the status never has the end', async () => {
  const { platform, worker, identifier, countLaterCalls } = await startSent();
  await worker.handleEvent(identifier, 'expired');
  await eventually(() => expect(platform.calls).toHaveLength(5));
  expect(await countLaterCalls()).toBe(0);
});

test('two end events one after another do not fetch again twice as often', async () => {
  const { platform, worker, identifier, countLaterCalls } = await startSent();
  await worker.handleEvent(identifier, 'resolved');
  await worker.handleEvent(identifier, 'expired');
  await eventually(() => expect(platform.calls).toHaveLength(6));
  expect(await countLaterCalls()).toBe(0);
});

test('handleEvent fetches once after an event that is not an end', async () => {
  const { platform, worker, identifier, countLaterCalls } = await startSent();
  await worker.handleEvent(identifier, 'opened');
  expect(platform.calls).toHaveLength(1);
  expect(await countLaterCalls()).toBe(0);
});

test.each([
  ['signing', 'signingAt'],
  ['dispatched', 'dispatchedAt'],
] as const)('handleEvent stores the time of %s, which no status has', async (event, fact) => {
  const { worker, identifier, stored } = await startSent();
  await worker.handleEvent(identifier, event);
  expect(await stored(identifier)).toMatchObject({ [fact]: expect.any(Number) });
});

test('handleEvent fetches nothing while the rate limit is used up', async () => {
  const { platform, worker, identifier } = await startSent();
  platform.onCall = (_call, response) => {
    json(response, failure(429), 429);
    return true;
  };
  await worker.handleEvent(identifier, 'opened');
  await worker.handleEvent(identifier, 'opened');
  expect(platform.calls).toHaveLength(1);
  await passTime(60_000);
  await worker.handleEvent(identifier, 'opened');
  expect(platform.calls).toHaveLength(2);
});

test('refresh looks up the transaction after it was dispatched', async () => {
  const { platform, worker, identifier, payload, stored } = await startSent();
  sign(payload);
  platform.transactions.set(HASH, VALIDATED);
  await worker.refresh(identifier);
  expect(platform.calls).toEqual([`GET /payload/${payload.uuid}`, `GET /xrpl-tx/${HASH}`]);
  expect(await stored(identifier)).toMatchObject({
    status: 'validated',
    ledger: { result: 'tesSUCCESS', delivered: '7', by: 'platform' },
  });
});

test('refresh looks up the transaction again, and not the payload, until a ledger has it', async () => {
  const { platform, worker, identifier, payload, stored } = await startSent();
  sign(payload);
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'submitted', open: 1 });
  platform.transactions.set(HASH, { ...VALIDATED, transaction: { TransactionType: 'Payment' } });
  await eventually(() => expect(platform.count('GET /xrpl-tx')).toBe(2));
  platform.transactions.set(HASH, VALIDATED);
  await eventually(async () =>
    expect(await stored(identifier)).toMatchObject({ status: 'validated' }),
  );
  expect(platform.count('GET /payload')).toBe(1);
  expect(platform.count('GET /xrpl-tx')).toBe(3);
});

test('refresh stores that no ledger has the transaction an hour after the signature', async () => {
  const { worker, identifier, payload, stored } = await startSent();
  sign(payload, Date.now() - HOUR_MS - 1000);
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ unfoundAt: expect.any(Number) });
});

test('refresh does not give up a transaction that a ledger has, but not a final one', async () => {
  const { platform, worker, identifier, payload, stored } = await startSent();
  sign(payload, Date.now() - HOUR_MS - 1000);
  platform.transactions.set(HASH, { ...VALIDATED, transaction: { TransactionType: 'Payment' } });
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'submitted' });
});

test('refresh looks up no transaction of a rejected payload', async () => {
  const { platform, worker, identifier, payload } = await startSent();
  sign(payload);
  payload.meta.signed = false;
  await worker.refresh(identifier);
  expect(platform.calls).toEqual([`GET /payload/${payload.uuid}`]);
});

test('refresh fetches nothing without a session', async () => {
  const { platform, worker, identifier } = await startSent();
  await worker.changeSession(() => ({}));
  await worker.refresh(identifier);
  await worker.handleEvent(identifier, 'resolved');
  expect(platform.calls).toEqual([]);
});

test('refresh fetches nothing with the session of another account', async () => {
  const { platform, worker, identifier } = await startSent({ account: 'rOther' });
  await worker.refresh(identifier);
  expect(platform.calls).toEqual([]);
});

test('refresh fetches nothing for a request that was not sent', async () => {
  const { platform, worker, addRequest } = await startSignedIn();
  await worker.refresh(await addRequest(newRequest()));
  await worker.refresh(newRequest(2).identifier);
  expect(platform.calls).toEqual([]);
});

test('refresh proves the payload of an imported request, unless it is of another request', async () => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const own = await addSent(newRequest(1, { importedAt: 5 }));
  const { uuid } = platform.addPayload('xc-of-a-stranger');
  const foreign = await addSent(newRequest(2, { importedAt: 5, uuid }));
  await worker.refresh(own.identifier);
  await worker.refresh(foreign.identifier);
  expect((await stored(own.identifier))?.provenAt).toBeGreaterThan(0);
  expect(await stored(foreign.identifier)).not.toMatchObject({ provenAt: expect.any(Number) });
});
