import { expect, test } from 'vitest';
import {
  applyAbsent,
  applyCreated,
  applyStatus,
  applyUnknown,
  updateIndexFlags,
} from '../../../src/core/request/apply-status';
import { isWaiting, statusOf } from '../../../src/core/request/status';
import { payloadStatus, requestRow, UUID } from './request-row';

const sent = applyCreated(requestRow(), { uuid: UUID, pushed: true }, 10);

test.each([
  ['open', {}, 'pushed', 1],
  ['opened', { opened: true }, 'opened', 1],
  ['signed in time', { opened: true, resolved: true, signed: true }, 'signed', 1],
  [
    'signed and submitted',
    {
      opened: true,
      resolved: true,
      signed: true,
      expired: true,
      answer: { dispatchedResult: 'tesSUCCESS' },
    },
    'submitted',
    1,
  ],
  [
    'signed, and expected to fail by a node',
    { resolved: true, signed: true, opened: true, answer: { dispatchedResult: 'tecPATH_DRY' } },
    'submitted',
    1,
  ],
  [
    'signed, and refused by a node',
    { resolved: true, signed: true, opened: true, answer: { dispatchedResult: 'temMALFORMED' } },
    'failed',
    undefined,
  ],
  ['rejected', { opened: true, resolved: true, signed: false }, 'rejected', undefined],
  ['cancelled', { cancelled: true, expired: true }, 'cancelled', 1],
  ['expired unopened', { expired: true }, 'expired', undefined],
  ['expired after it was opened', { expired: true, opened: true }, 'expired-opened', 1],
] as const)('applyStatus of a payload that is %s', (_name, facts, status, open) => {
  const updated = applyStatus(sent, payloadStatus(facts), 2000);
  expect(statusOf(updated)).toBe(status);
  expect(updated.open).toBe(open);
});

test('a payload that was opened before its expiry may be signed after it', () => {
  const late = applyStatus(sent, payloadStatus({ expired: true, opened: true }), 2000);
  const signed = applyStatus(
    late,
    payloadStatus({ expired: true, opened: true, resolved: true, signed: true }),
    3000,
  );
  expect(statusOf(signed)).toBe('signed');
});

const MINUTE = 60_000;
const EXPIRY = 10 + sent.body.options.expire * MINUTE;
const WEEK = 7 * 24 * 60 * MINUTE;
const cancelled = { cancelled: true, expired: true, expiresAt: 2000 };
const signedAfterwards = payloadStatus({
  ...cancelled,
  opened: true,
  resolved: true,
  signed: true,
  answer: { txid: 'AA', dispatchedResult: 'tesSUCCESS' },
});

test('a signature that is found after a cancellation replaces it', () => {
  const before = applyStatus(sent, payloadStatus(cancelled), 2000);
  const after = applyStatus(before, signedAfterwards, 3000);
  expect(statusOf(after)).toBe('submitted');
  expect(after).toMatchObject({ cancelledAt: 2000, answer: { txid: 'AA' }, open: 1 });
  expect(statusOf(applyStatus(after, payloadStatus(cancelled), 4000))).toBe('submitted');
});

test('a rejection that is found after a cancellation does not replace it', () => {
  const before = applyStatus(sent, payloadStatus(cancelled), 2000);
  const rejected = payloadStatus({ ...cancelled, opened: true, resolved: true });
  expect(statusOf(applyStatus(before, rejected, 3000))).toBe('cancelled');
});

test.each([
  ['unopened until its original expiry', {}, EXPIRY],
  ['opened for a week', { opened: true }, 2000 + WEEK],
])('a request that is cancelled is followed when %s', (_name, facts, end) => {
  const before = applyStatus(sent, payloadStatus({ ...cancelled, ...facts }), 2000);
  expect(updateIndexFlags(before, end - 1).open).toBe(1);
  expect(updateIndexFlags(before, end).open).toBeUndefined();
  expect(updateIndexFlags(before, end).untold).toBeUndefined();
  expect(isWaiting(before, 2001)).toBe(false);
});

test('a private request that is cancelled is not followed, so that it is deleted', () => {
  const own = applyStatus({ ...sent, private: true }, payloadStatus(cancelled), 2000);
  expect(own.open).toBeUndefined();
});

test('applyStatus never changes a settled outcome', () => {
  const rejected = applyStatus(sent, payloadStatus({ opened: true, resolved: true }), 20);
  const forged = payloadStatus({
    resolved: true,
    signed: true,
    answer: { txid: 'AA', dispatchedResult: 'tesSUCCESS' },
  });
  expect(statusOf(applyStatus(rejected, forged, 30))).toBe('rejected');
  expect(applyStatus(rejected, forged, 30).answer).toEqual({});
});

test('applyStatus adds only the result of a node to a signed request', () => {
  const signed = applyStatus(
    sent,
    payloadStatus({ resolved: true, signed: true, resolvedAt: 15, answer: { txid: 'AA' } }),
    20,
  );
  const later = applyStatus(
    signed,
    payloadStatus({
      resolved: true,
      signed: true,
      resolvedAt: 99,
      answer: { dispatchedResult: 'tesSUCCESS' },
    }),
    30,
  );
  expect(later.resolvedAt).toBe(15);
  expect(later.answer).toEqual({ txid: 'AA', dispatchedResult: 'tesSUCCESS' });
  expect(statusOf(later)).toBe('submitted');
});

test('applyStatus keeps the first time of a fact', () => {
  const opened = applyStatus(sent, payloadStatus({ opened: true }), 20);
  expect(applyStatus(opened, payloadStatus({ opened: true }), 30).openedAt).toBe(20);
});

test('applyStatus removes the problem of a lost response', () => {
  const lost = requestRow({ problem: { code: 'timeout', at: 5, times: 1 } });
  const found = applyStatus(lost, payloadStatus(), 10);
  expect(found.problem).toBeUndefined();
  expect(found.uuid).toBe(UUID);
  expect(found.sentAt).toBe(10);
});

test.each([
  ['tesSUCCESS', 'submitted'],
  ['tecPATH_DRY', 'submitted'],
  ['terQUEUED', 'submitted'],
  ['tefALREADY', 'submitted'],
  ['tefPAST_SEQ', 'failed'],
  ['telINSUF_FEE_P', 'failed'],
])('the result %s of a node gives status %s', (dispatchedResult, status) => {
  const facts = { resolved: true, signed: true, answer: { dispatchedResult } };
  expect(statusOf(applyStatus(sent, payloadStatus(facts), 20))).toBe(status);
});

test('applyStatus replaces terQUEUED with a later result, and never replaces a success', () => {
  const signedWith = (dispatchedResult: string) =>
    payloadStatus({ resolved: true, signed: true, answer: { dispatchedResult } });
  const queued = applyStatus(sent, signedWith('terQUEUED'), 20);
  const done = applyStatus(queued, signedWith('tesSUCCESS'), 30);
  expect(statusOf(done)).toBe('submitted');
  expect(statusOf(applyStatus(done, signedWith('tecPATH_DRY'), 40))).toBe('submitted');
});

test('a request that was never posted is withdrawn at once', () => {
  expect(statusOf(requestRow({ withdrawnAt: 5 }))).toBe('withdrawn');
});

test('a posted request is withdrawn only when the platform reports that it has no such payload', () => {
  const row = requestRow({ postedAt: 1000, withdrawnAt: 2000 });
  expect(statusOf(row)).toBe('withdrawing');
  expect(statusOf(applyAbsent(row, 20_000))).toBe('withdrawing');
  expect(statusOf(applyAbsent(row, 60_000))).toBe('withdrawn');
  expect(statusOf(applyStatus(row, payloadStatus({ resolved: true, signed: true }), 9))).toBe(
    'signed',
  );
});

test('applyUnknown marks a payload as lost only after its expiry', () => {
  const known = applyStatus(sent, payloadStatus({ expiresAt: 1000 }), 20);
  expect(statusOf(applyUnknown(known, 900))).toBe('pushed');
  expect(statusOf(applyUnknown(known, 1100))).toBe('lost');
});

test('an end is unnotified until it has been notified', () => {
  const rejected = applyStatus(sent, payloadStatus({ opened: true, resolved: true }), 20);
  expect(rejected.untold).toBe(1);
  expect(updateIndexFlags({ ...rejected, told: 'rejected' }, 30).untold).toBeUndefined();
});

test.each([
  [
    'is not set for what the user did in this browser',
    { cancelled: true, expired: true },
    undefined,
  ],
  [
    'is not set for a signature while a node may still answer',
    { resolved: true, signed: true },
    undefined,
  ],
  ['is set for an expired payload that may still be signed', { expired: true, opened: true }, 1],
] as const)('the flag untold %s', (_name, facts, untold) => {
  expect(applyStatus(sent, payloadStatus(facts), 2000).untold).toBe(untold);
});

test('a late signature is notified after the expiry was notified', () => {
  const late = updateIndexFlags(
    {
      ...applyStatus(sent, payloadStatus({ expired: true, opened: true }), 2000),
      told: 'expired-opened',
    },
    2001,
  );
  expect(late.untold).toBeUndefined();
  const answer = { dispatchedResult: 'tesSUCCESS' };
  const signed = applyStatus(late, payloadStatus({ resolved: true, signed: true, answer }), 3000);
  expect(signed.untold).toBeUndefined();
  expect(updateIndexFlags({ ...signed, ledger: { result: 'tesSUCCESS' } }, 3001).untold).toBe(1);
});

test.each([
  [undefined, 'tesSUCCESS', 'validated'],
  ['terQUEUED', 'tecPATH_DRY', 'failed'],
  ['tesSUCCESS', 'tecPATH_DRY', 'failed'],
])('with the result %s of a node and %s of a ledger the status is %s', (dispatchedResult, result, status) => {
  const answer = dispatchedResult === undefined ? {} : { dispatchedResult };
  const signed = payloadStatus({ opened: true, resolved: true, signed: true, answer });
  expect(statusOf({ ...applyStatus(sent, signed, 20), ledger: { result } })).toBe(status);
});
