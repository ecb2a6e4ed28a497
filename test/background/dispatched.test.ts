import { expect, test } from 'vitest';
import type { PayloadEvent } from '../../src/core/request/payload-event';
import { newRequest, passTime, startSignedIn } from './worker';

const HASH = 'AB'.repeat(32);

/**
 * A signature on the worker's clock (ms after it): GET shows it later than its frame, the app reports
 * the result of the node seconds later, and a ledger validates it after that (protocol §4.1, §4.2).
 */
const STATUS_AT = 500;
const RESULT_AT = 5000;
const VALIDATED_AT = 9000;

type Frames = readonly (readonly [at: number, event: PayloadEvent])[];

test.each<[string, Frames]>([
  [
    'dispatched before the resolve frame',
    [
      [0, 'signing'],
      [0, 'dispatched'],
      [0, 'resolved'],
    ],
  ],
  [
    'dispatched after the resolve frame',
    [
      [0, 'resolved'],
      [100, 'dispatched'],
    ],
  ],
  [
    'dispatched with the result',
    [
      [0, 'resolved'],
      [RESULT_AT, 'dispatched'],
    ],
  ],
  [
    'the resolve frame after the result',
    [
      [0, 'dispatched'],
      [RESULT_AT, 'resolved'],
    ],
  ],
  ['no dispatched frame', [[0, 'resolved']]],
  ['no resolve frame', [[0, 'dispatched']]],
])('a transaction is confirmed within 12 s with %s', async (_name, frames) => {
  const { platform, worker, addSent, stored } = await startSignedIn();
  const { identifier, payload } = await addSent(newRequest(1, { openedAt: Date.now() }));
  payload.meta.app_opened = true;
  const start = Date.now();
  platform.onCall = () => {
    const age = Date.now() - start;
    if (age >= STATUS_AT) {
      Object.assign(payload.meta, { resolved: true, signed: true });
      Object.assign(payload.response, { txid: HASH, environment_nodetype: 'MAINNET' });
    }
    if (age >= RESULT_AT) payload.response.dispatched_result = 'tesSUCCESS';
    const meta = { TransactionResult: 'tesSUCCESS' };
    const transaction = { TransactionType: 'Payment', validated: true, meta };
    if (age >= VALIDATED_AT) platform.transactions.set(HASH, { txid: HASH, transaction });
    return false;
  };
  const handled: Promise<void>[] = [];
  const waiting = [...frames];
  while ((await stored(identifier))?.status !== 'validated' && Date.now() - start < 60_000) {
    while ((waiting[0]?.[0] ?? Number.POSITIVE_INFINITY) <= Date.now() - start) {
      const [, event] = waiting.shift() ?? [0, 'connected' as const];
      handled.push(worker.handleEvent(identifier, event));
    }
    await passTime(100);
    await platform.waitUntilQuiet();
  }
  await Promise.all(handled);
  expect(await stored(identifier)).toMatchObject({ status: 'validated' });
  expect(Date.now() - start).toBeLessThanOrEqual(12_000);
});
