import { expect, test } from 'vitest';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { ALICE } from '../request/request-row';

test.each([
  ['a payment', { TransactionType: 'Payment', Destination: ALICE, Amount: '1' }],
  [
    'a trust line with a currency in hex',
    {
      TransactionType: 'TrustSet',
      LimitAmount: {
        currency: '534F4C4F00000000000000000000000000000000',
        issuer: ALICE,
        value: '1',
      },
    },
  ],
  [
    'a price as a number',
    {
      TransactionType: 'OracleSet',
      OracleDocumentID: 34,
      Provider: '70726F7669646572',
      LastUpdateTime: 1724871860,
      AssetClass: '63757272656E6379',
      PriceDataSeries: [
        { PriceData: { BaseAsset: 'XRP', QuoteAsset: 'USD', AssetPrice: 740, Scale: 3 } },
      ],
    },
  ],
  ['a transaction that names its account', { TransactionType: 'AccountSet', Account: ALICE }],
  ['a sign-in, which never reaches the ledger', { TransactionType: 'SignIn' }],
  ['a type of Xahau, which the codec does not know', { TransactionType: 'Invoke' }],
])('findEncodingProblem accepts %s', (_name, txjson) => {
  expect(findEncodingProblem(txjson)).toBeUndefined();
});

test.each([
  ['an unknown type', { TransactionType: 'Pay' }],
  [
    'an amount that is not a number',
    { TransactionType: 'Payment', Destination: ALICE, Amount: 'all' },
  ],
  ['a fraction of a drop', { TransactionType: 'Payment', Destination: ALICE, Amount: '1.5' }],
  ['an invalid address', { TransactionType: 'Payment', Destination: 'Alice', Amount: '1' }],
  [
    'a currency of four letters',
    {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'SOLO', issuer: ALICE, value: '1' },
    },
  ],
  ['an unknown field', { TransactionType: 'AccountSet', DestTag: 7 }],
])('findEncodingProblem returns the error of the codec for %s', (_name, txjson) => {
  expect(findEncodingProblem(txjson)).toEqual({ text: expect.any(String) });
});

const PAYMENT = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };
const usd = (value: string) => ({ currency: 'USD', issuer: ALICE, value });

test.each([
  ['a tag that is not a number', 'DestinationTag', { ...PAYMENT, DestinationTag: 'seven' }],
  ['an amount with an exponent', 'Amount', { ...PAYMENT, Amount: usd('1e5') }],
])('findEncodingProblem names the field of %s, which the codec would change', (_name, field, txjson) => {
  expect(findEncodingProblem(txjson)).toEqual({ field, text: expect.any(String) });
});

test.each([
  ['flags', 'Flags', { ...PAYMENT, Flags: '131072' }],
  ['a tag', 'DestinationTag', { ...PAYMENT, DestinationTag: '0' }],
  ['an account flag', 'SetFlag', { TransactionType: 'AccountSet', SetFlag: '4' }],
])('findEncodingProblem refuses %s in quotes, because risksOf would miss it', (_name, field, txjson) => {
  expect(findEncodingProblem(txjson)).toEqual({
    field,
    isQuotedNumber: true,
    text: expect.any(String),
  });
});

test.each([
  ['trailing zeros', usd('1.500')],
  ['leading zeros', usd('001.5')],
  ['an integer value', usd('100')],
  ['a small value', usd('0.000001')],
])('findEncodingProblem accepts a token amount with %s', (_name, Amount) => {
  expect(findEncodingProblem({ ...PAYMENT, Amount })).toBeUndefined();
});

test('findEncodingProblem accepts memos and paths', () => {
  const Memos = [{ Memo: { MemoData: '68656c6c6f', MemoType: '74657374' } }];
  const Paths = [[{ account: ALICE, type: 1 }]];
  expect(findEncodingProblem({ ...PAYMENT, SendMax: usd('2'), Memos, Paths })).toBeUndefined();
});
