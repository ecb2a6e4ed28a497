import { expect, test } from 'vitest';
import { familiarityOf } from '../../../src/core/address-book/familiarity';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow } from '../request/request-row';

const validated = (time: number, others: Partial<SignRequest> = {}) =>
  requestRow({ resolvedAt: 1, signed: true, ledger: { result: 'tesSUCCESS', time }, ...others });
const withType = (TransactionType: string) => ({
  body: { ...requestRow().body, txjson: { TransactionType } },
});

test('familiarityOf counts the confirmed payments and finds the last one', () => {
  expect(familiarityOf([validated(5), validated(9), validated(7)], false)).toEqual({
    requests: 3,
    confirmed: 3,
    lastConfirmedAt: 9,
    hasMore: false,
  });
  expect(familiarityOf([], false)).toEqual({ requests: 0, confirmed: 0, hasMore: false });
  expect(familiarityOf([validated(5)], true).hasMore).toBe(true);
});

test.each<[string, SignRequest]>([
  ['an open request', requestRow()],
  ['a rejected one', requestRow({ resolvedAt: 1, signed: false })],
  ['a signed one without a result', requestRow({ resolvedAt: 1, signed: true })],
  ['one that failed on the ledger', validated(1, { ledger: { result: 'tecPATH_DRY', time: 1 } })],
  ['one where another transaction was signed', validated(1, { check: 'different' })],
  [
    'one whose outcome is only written in a file',
    validated(1, { fileOutcome: true, importedAt: 1 }),
  ],
  ['a check', validated(1, withType('CheckCreate'))],
])('familiarityOf does not count %s as a confirmed payment', (_case, request) => {
  expect(familiarityOf([request], false)).toEqual({ requests: 1, confirmed: 0, hasMore: false });
});
