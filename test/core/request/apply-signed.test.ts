import { expect, test } from 'vitest';
import {
  applyEvent,
  applyNotFound,
  mergeSignedDetails,
} from '../../../src/core/request/apply-signed';
import { applyStatus, updateIndexFlags } from '../../../src/core/request/apply-status';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { statusOf } from '../../../src/core/request/status';
import { requestRow, truth, UUID } from './request-row';

const HASH = 'A'.repeat(64);
const HOUR = 3_600_000;

/** Signed at 1000 and taken in by a node, on a network if named. */
function taken(answer: object = {}, options: object = {}): SignRequest {
  const row = requestRow({ uuid: UUID, pushed: true, sentAt: 1 });
  const body = { ...row.body, options: { ...row.body.options, ...options } };
  const signed = truth({
    resolved: true,
    signed: true,
    resolvedAt: 1000,
    answer: { txid: HASH, dispatchedResult: 'tesSUCCESS', ...answer },
  });
  return applyStatus({ ...row, body }, signed, 1100);
}

test.each([
  ['tesSUCCESS', 'validated'],
  ['tecPATH_DRY', 'failed'],
])('a final ledger says %s: %s, whatever the node expected', (result, status) => {
  const learnt = updateIndexFlags(mergeSignedDetails(taken(), { ledger: { result } }), 2000);
  expect(statusOf(learnt)).toBe(status);
  expect(learnt.open).toBeUndefined();
  const again = mergeSignedDetails(learnt, { ledger: { result: 'tecOTHER' } });
  expect(again.ledger).toEqual({ result });
});

test('a ledger that has it outweighs a node that refused it', () => {
  const refused = taken({ dispatchedResult: 'tefPAST_SEQ' });
  expect(statusOf(refused)).toBe('failed');
  expect(statusOf(mergeSignedDetails(refused, { ledger: { result: 'tesSUCCESS' } }))).toBe(
    'validated',
  );
});

test.each([
  ['by the ledger', taken({}, { force_network: 'MAINNET' }), { network: 'TESTNET' }],
  ['by the phone', taken({ network: 'TESTNET' }, { force_network: 'MAINNET' }), {}],
])('on another network than asked, told %s, it is not done', (_name, request, found) => {
  const learnt = mergeSignedDetails(request, { ledger: { result: 'tesSUCCESS', ...found } });
  expect(statusOf(learnt)).toBe('wrong-network');
});

test('what is not what was asked is not done, however final', () => {
  const done = mergeSignedDetails(taken(), { ledger: { result: 'tesSUCCESS' } });
  expect(statusOf(mergeSignedDetails(done, { check: 'different' }))).toBe('different');
  expect(statusOf(mergeSignedDetails(done, { check: 'same' }))).toBe('validated');
});

test('in no ledger long after: that is said, and a ledger that has it after all outweighs it', () => {
  const request = taken();
  expect(applyNotFound(request, 1000 + HOUR)).toEqual(request);
  const missing = applyNotFound(request, 1001 + HOUR);
  expect(statusOf(missing)).toBe('unfound');
  expect(updateIndexFlags(missing, 1001 + HOUR).open).toBeUndefined();
  expect(statusOf(mergeSignedDetails(missing, { ledger: { result: 'tesSUCCESS' } }))).toBe(
    'validated',
  );
});

test('it is followed for two hours, then let go as it stands', () => {
  expect(updateIndexFlags(taken(), 999 + 2 * HOUR).open).toBe(1);
  const left = updateIndexFlags(taken(), 1000 + 2 * HOUR);
  expect(left.open).toBeUndefined();
  expect(statusOf(left)).toBe('submitted');
  expect(left.untold).toBe(1);
});

test('what is not signed learns nothing', () => {
  const rejected = applyStatus(requestRow({ uuid: UUID }), truth({ resolved: true }), 5);
  expect(mergeSignedDetails(rejected, { ledger: { result: 'tesSUCCESS' } })).toBe(rejected);
});

test('a signature waits to be checked until it is', () => {
  expect(taken().unchecked).toBeUndefined();
  const signed = taken({ hex: 'AB' });
  expect(signed.unchecked).toBe(1);
  expect(
    updateIndexFlags(mergeSignedDetails(signed, { check: 'same' }), 9).unchecked,
  ).toBeUndefined();
});

test('frames tell that signing began, once, and decide nothing', () => {
  const opened = requestRow({ uuid: UUID, sentAt: 1, openedAt: 2 });
  const signing = applyEvent(opened, 'signing', 3);
  expect(statusOf(signing)).toBe('signing');
  expect(applyEvent(signing, 'signing', 9).signingAt).toBe(3);
  expect(statusOf(applyEvent(requestRow({ uuid: UUID, pushed: true }), 'signing', 3))).toBe(
    'pushed',
  );
  expect(applyEvent(signing, 'dispatched', 4).dispatchedAt).toBe(4);
  expect(statusOf(applyEvent(signing, 'resolved', 4))).toBe('signing');
});
