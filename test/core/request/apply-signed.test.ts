import { expect, test } from 'vitest';
import {
  applyEvent,
  applyNotFound,
  mergeSignedDetails,
} from '../../../src/core/request/apply-signed';
import { applyStatus, updateIndexFlags } from '../../../src/core/request/apply-status';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { statusOf } from '../../../src/core/request/status';
import { payloadStatus, requestRow, UUID } from './request-row';

const HASH = 'A'.repeat(64);
const HOUR = 3_600_000;

/** A request that was signed at 1000 and accepted by a node. */
function accepted(answer: object = {}, options: object = {}): SignRequest {
  const row = requestRow({ uuid: UUID, pushed: true, sentAt: 1 });
  const body = { ...row.body, options: { ...row.body.options, ...options } };
  const signed = payloadStatus({
    resolved: true,
    signed: true,
    resolvedAt: 1000,
    answer: { txid: HASH, dispatchedResult: 'tesSUCCESS', network: 'MAINNET', ...answer },
  });
  return applyStatus({ ...row, body }, signed, 1100);
}

test.each([
  ['tesSUCCESS', 'validated'],
  ['tecPATH_DRY', 'failed'],
])('mergeSignedDetails with the ledger result %s gives status %s, whatever the node reported', (result, status) => {
  const updated = updateIndexFlags(mergeSignedDetails(accepted(), { ledger: { result } }), 2000);
  expect(statusOf(updated)).toBe(status);
  expect(updated.open).toBeUndefined();
  const again = mergeSignedDetails(updated, { ledger: { result: 'tecOTHER' } });
  expect(again.ledger).toEqual({ result });
});

test('the result of a ledger replaces the refusal of a node', () => {
  const refused = accepted({ dispatchedResult: 'tefPAST_SEQ' });
  expect(statusOf(refused)).toBe('failed');
  expect(statusOf(mergeSignedDetails(refused, { ledger: { result: 'tesSUCCESS' } }))).toBe(
    'validated',
  );
});

test.each([
  ['reported by the ledger', accepted({}, { force_network: 'MAINNET' }), { network: 'TESTNET' }],
  ['reported by the phone', accepted({ network: 'TESTNET' }, { force_network: 'MAINNET' }), {}],
])('statusOf is wrong-network for another network %s', (_name, request, facts) => {
  const updated = mergeSignedDetails(request, { ledger: { result: 'tesSUCCESS', ...facts } });
  expect(statusOf(updated)).toBe('wrong-network');
});

test('statusOf is different when the check found a difference, also with a ledger result', () => {
  const done = mergeSignedDetails(accepted(), { ledger: { result: 'tesSUCCESS' } });
  expect(statusOf(mergeSignedDetails(done, { check: 'different' }))).toBe('different');
  expect(statusOf(mergeSignedDetails(done, { check: 'same' }))).toBe('validated');
});

test('an unfound transaction stays unfound when the platform reports a refusal later', () => {
  const unfound = applyNotFound(accepted({ dispatchedResult: undefined }), 1001 + HOUR);
  expect(statusOf(unfound)).toBe('unfound');
  const refusal = payloadStatus({
    resolved: true,
    signed: true,
    answer: { txid: HASH, dispatchedResult: 'temBAD' },
  });
  const updated = applyStatus(unfound, refusal, 1002 + HOUR);
  expect(updated.answer?.dispatchedResult).toBe('temBAD');
  expect(statusOf(updated)).toBe('unfound');
});

test('applyNotFound marks a transaction after an hour, and a later ledger result replaces the mark', () => {
  const request = accepted();
  expect(applyNotFound(request, 1000 + HOUR)).toEqual(request);
  const missing = applyNotFound(request, 1001 + HOUR);
  expect(statusOf(missing)).toBe('unfound');
  expect(updateIndexFlags(missing, 1001 + HOUR).open).toBeUndefined();
  expect(statusOf(mergeSignedDetails(missing, { ledger: { result: 'tesSUCCESS' } }))).toBe(
    'validated',
  );
});

test.each([
  ['of another network', { network: 'XAHAU' }, {}],
  ['of another network by request', { network: undefined }, { force_network: 'XAHAU' }],
  ['of an unnamed network', { network: undefined }, {}],
])('applyNotFound does not mark a transaction %s', (_name, answer, options) => {
  const request = accepted(answer, options);
  expect(applyNotFound(request, 1001 + HOUR)).toBe(request);
});

test('a submitted request is open for two hours, then its end is notified as submitted', () => {
  expect(updateIndexFlags(accepted(), 999 + 2 * HOUR).open).toBe(1);
  const closed = updateIndexFlags(accepted(), 1000 + 2 * HOUR);
  expect(closed.open).toBeUndefined();
  expect(statusOf(closed)).toBe('submitted');
  expect(closed.untold).toBe(1);
});

test('mergeSignedDetails does not change a rejected request', () => {
  const rejected = applyStatus(requestRow({ uuid: UUID }), payloadStatus({ resolved: true }), 5);
  expect(mergeSignedDetails(rejected, { ledger: { result: 'tesSUCCESS' } })).toBe(rejected);
});

test('a signed request with a blob is unchecked until it has a check', () => {
  expect(accepted().unchecked).toBeUndefined();
  const signed = accepted({ hex: 'AB' });
  expect(signed.unchecked).toBe(1);
  expect(
    updateIndexFlags(mergeSignedDetails(signed, { check: 'same' }), 9).unchecked,
  ).toBeUndefined();
});

test('applyEvent stores when signing began once, and does not change an outcome', () => {
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
