import { expect, test } from 'vitest';
import {
  applyAbsent,
  applyCreated,
  applyStatus,
  applyUnknown,
  updateIndexFlags,
} from '../../../src/core/request/apply-status';
import { statusOf } from '../../../src/core/request/status';
import { requestRow, truth, UUID } from './request-row';

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
    'signed, and a node expects that it fails',
    { resolved: true, signed: true, opened: true, answer: { dispatchedResult: 'tecPATH_DRY' } },
    'submitted',
    1,
  ],
  [
    'signed, and no node takes it',
    { resolved: true, signed: true, opened: true, answer: { dispatchedResult: 'temMALFORMED' } },
    'failed',
    undefined,
  ],
  ['rejected', { opened: true, resolved: true, signed: false }, 'rejected', undefined],
  ['cancelled', { cancelled: true, expired: true }, 'cancelled', undefined],
  ['expired unopened', { expired: true }, 'expired', undefined],
  ['expired after it was opened', { expired: true, opened: true }, 'expired-opened', 1],
] as const)('%s', (_name, facts, status, open) => {
  const settled = applyStatus(sent, truth(facts), 2000);
  expect(statusOf(settled)).toBe(status);
  expect(settled.open).toBe(open);
});

test('opened before its expiry, it may still be signed after', () => {
  const late = applyStatus(sent, truth({ expired: true, opened: true }), 2000);
  const signed = applyStatus(
    late,
    truth({ expired: true, opened: true, resolved: true, signed: true }),
    3000,
  );
  expect(statusOf(signed)).toBe('signed');
});

test('a settled outcome never flips, whatever is claimed later', () => {
  const rejected = applyStatus(sent, truth({ opened: true, resolved: true }), 20);
  const forged = truth({
    resolved: true,
    signed: true,
    answer: { txid: 'AA', dispatchedResult: 'tesSUCCESS' },
  });
  expect(statusOf(applyStatus(rejected, forged, 30))).toBe('rejected');
  expect(applyStatus(rejected, forged, 30).answer).toEqual({});
});

test('after a signature only what the ledger says is added', () => {
  const signed = applyStatus(
    sent,
    truth({ resolved: true, signed: true, resolvedAt: 15, answer: { txid: 'AA' } }),
    20,
  );
  const later = applyStatus(
    signed,
    truth({
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

test('facts keep the time they were first learnt', () => {
  const opened = applyStatus(sent, truth({ opened: true }), 20);
  expect(applyStatus(opened, truth({ opened: true }), 30).openedAt).toBe(20);
});

test('a problem is solved by the truth, and the mark of the lost answer goes', () => {
  const lost = requestRow({ problem: { code: 'timeout', at: 5, times: 1 } });
  const found = applyStatus(lost, truth(), 10);
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
])('a node saying %s leaves it %s', (dispatchedResult, status) => {
  const facts = { resolved: true, signed: true, answer: { dispatchedResult } };
  expect(statusOf(applyStatus(sent, truth(facts), 20))).toBe(status);
});

test('queued may still succeed; a success is never taken back', () => {
  const with_ = (dispatchedResult: string) =>
    truth({ resolved: true, signed: true, answer: { dispatchedResult } });
  const queued = applyStatus(sent, with_('terQUEUED'), 20);
  const done = applyStatus(queued, with_('tesSUCCESS'), 30);
  expect(statusOf(done)).toBe('submitted');
  expect(statusOf(applyStatus(done, with_('tecPATH_DRY'), 40))).toBe('submitted');
});

test('taken back before it was ever on the wire, it is gone at once', () => {
  expect(statusOf(requestRow({ withdrawnAt: 5 }))).toBe('withdrawn');
});

test('taken back after that, only the platform makes sure that it is gone', () => {
  const row = requestRow({ postedAt: 1000, withdrawnAt: 2000 });
  expect(statusOf(row)).toBe('withdrawing');
  expect(statusOf(applyAbsent(row, 20_000))).toBe('withdrawing');
  expect(statusOf(applyAbsent(row, 60_000))).toBe('withdrawn');
  expect(statusOf(applyStatus(row, truth({ resolved: true, signed: true }), 9))).toBe('signed');
});

test('a payload the platform no longer knows is lost, but only after its time', () => {
  const known = applyStatus(sent, truth({ expiresAt: 1000 }), 20);
  expect(statusOf(applyUnknown(known, 900))).toBe('pushed');
  expect(statusOf(applyUnknown(known, 1100))).toBe('lost');
});

test('an end stays marked as untold until it was told', () => {
  const rejected = applyStatus(sent, truth({ opened: true, resolved: true }), 20);
  expect(rejected.untold).toBe(1);
  expect(updateIndexFlags({ ...rejected, told: 'rejected' }, 30).untold).toBeUndefined();
});

test.each([
  ['what the user did here', { cancelled: true, expired: true }, undefined],
  ['a signature while a node may still answer', { resolved: true, signed: true }, undefined],
  ['an expiry that may still be signed', { expired: true, opened: true }, 1],
] as const)('%s: told %s', (_name, facts, untold) => {
  expect(applyStatus(sent, truth(facts), 2000).untold).toBe(untold);
});

test('told as expired, a late signature is told again', () => {
  const late = updateIndexFlags(
    { ...applyStatus(sent, truth({ expired: true, opened: true }), 2000), told: 'expired-opened' },
    2001,
  );
  expect(late.untold).toBeUndefined();
  const answer = { dispatchedResult: 'tesSUCCESS' };
  const signed = applyStatus(late, truth({ resolved: true, signed: true, answer }), 3000);
  expect(signed.untold).toBeUndefined();
  expect(updateIndexFlags({ ...signed, ledger: { result: 'tesSUCCESS' } }, 3001).untold).toBe(1);
});

test.each([
  [undefined, 'tesSUCCESS', 'validated'],
  ['terQUEUED', 'tecPATH_DRY', 'failed'],
  ['tesSUCCESS', 'tecPATH_DRY', 'failed'],
])('a node said %s and a final ledger %s: %s', (dispatchedResult, result, status) => {
  const answer = dispatchedResult === undefined ? {} : { dispatchedResult };
  const signed = truth({ opened: true, resolved: true, signed: true, answer });
  expect(statusOf({ ...applyStatus(sent, signed, 20), ledger: { result } })).toBe(status);
});
