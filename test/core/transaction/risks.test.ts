import { expect, test } from 'vitest';
import { findDuplicate } from '../../../src/core/request/find-duplicate';
import { payloadBody } from '../../../src/core/request/payload-body';
import { risksOf } from '../../../src/core/transaction/risks';
import { ALICE, requestRow, UUID } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, DestinationTag: 1, Amount: '1' };
const usd = (value: string) => ({ currency: 'USD', issuer: BOB, value });
const batch = (...inner: object[]) => ({
  TransactionType: 'Batch',
  RawTransactions: inner.map((RawTransaction) => ({ RawTransaction })),
});

test.each([
  [[], PAYMENT],
  [['no-tag'], { ...PAYMENT, DestinationTag: undefined }],
  [['tag-zero'], { ...PAYMENT, DestinationTag: 0 }],
  [['partial-payment'], { ...PAYMENT, Flags: 131_072 }],
  [[], { ...PAYMENT, Flags: 65_536 }],
  [['own-account'], { ...PAYMENT, Destination: ALICE }],
  [[], { ...PAYMENT, Destination: ALICE, SendMax: usd('1') }],
  [['high-fee'], { ...PAYMENT, Fee: '1000001' }],
  [[], { ...PAYMENT, Fee: '12' }],
  [['last-ledger'], { ...PAYMENT, LastLedgerSequence: 99_000_000 }],
  [[], { ...PAYMENT, LastLedgerSequence: 20 }],
  [['account-delete'], { TransactionType: 'AccountDelete', Destination: BOB }],
  [['keys'], { TransactionType: 'SetRegularKey' }],
  [['keys'], { TransactionType: 'SignerListSet' }],
  [['master-key'], { TransactionType: 'AccountSet', SetFlag: 4 }],
  [[], { TransactionType: 'AccountSet', SetFlag: 8 }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9e80') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1000000') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999999e80') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('1000000000000.0') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('0.1e13') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1000000000000000e-30') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999999e-10') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('999999999999.9999') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1e-11') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('0e99') }],
  [
    ['keys', 'partial-payment'],
    batch({ TransactionType: 'SetRegularKey' }, { ...PAYMENT, Flags: 131_072 }),
  ],
  [[], batch({ ...PAYMENT, Account: BOB, Destination: ALICE })],
  [['own-account'], batch({ ...PAYMENT, Account: BOB })],
  [[], { TransactionType: 'Batch', RawTransactions: [7, { RawTransaction: null }] }],
  [['partial-payment', 'no-tag'], { TransactionType: 'Payment', Flags: 131_072 }],
])('risksOf finds %j in %j', (risks, txjson) => {
  expect(risksOf(txjson, ALICE)).toEqual(risks);
});

const duplicateOf = (txjson: object, network?: string, facts = {}) =>
  findDuplicate(
    [requestRow({ uuid: UUID, ...facts })],
    payloadBody({ txjson: { ...txjson }, options: network ? { network } : {} }, ALICE, 'new'),
    0,
  );
const SAME = { Amount: '1', TransactionType: 'Payment', Destination: ALICE };

test('findDuplicate finds a request with the same content in another order of fields', () => {
  expect(duplicateOf(SAME)).toBeDefined();
});

test('findDuplicate finds a request with an equal amount that is written in another way', () => {
  const payment = (value: string) => ({ ...PAYMENT, Amount: usd(value) });
  const { body } = requestRow();
  const open = requestRow({ uuid: UUID, body: { ...body, txjson: payment('100000') } });
  const isDuplicate = (value: string) =>
    findDuplicate([open], payloadBody({ txjson: payment(value) }, ALICE, 'new'), 0) !== undefined;
  expect(['1e5', '100000.0', '100000', '1e6', '100000.1'].map(isDuplicate)).toEqual([
    ...[true, true, true, false, false],
  ]);
});

test('findDuplicate ignores the account of the signer, which is not sent', () => {
  expect(duplicateOf({ ...SAME, Account: ALICE })).toBeDefined();
});

test.each([
  ['another amount', { ...SAME, Amount: '2' }, undefined, {}],
  ['an additional field', { ...SAME, DestinationTag: 1 }, undefined, {}],
  ['another network', SAME, 'TESTNET', {}],
  ['a request that is cancelled', SAME, undefined, { cancelledAt: 5 }],
])('findDuplicate finds no duplicate with %s', (_name, txjson, network, facts) => {
  expect(duplicateOf(txjson, network, facts)).toBeUndefined();
});
