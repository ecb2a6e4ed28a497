import { expect, test } from 'vitest';
import { findEncodingFault } from '../../../src/core/transaction/encodable';
import { ALICE } from '../request/request-row';

test.each([
  ['a payment', { TransactionType: 'Payment', Destination: ALICE, Amount: '1' }],
  [
    'a trust line in hex',
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
  ['an account that is named', { TransactionType: 'AccountSet', Account: ALICE }],
  ['a sign-in, which never goes to the ledger', { TransactionType: 'SignIn' }],
  ['one of Xahau, which this codec does not know', { TransactionType: 'Invoke' }],
])('%s can be written', (_name, txjson) => {
  expect(findEncodingFault(txjson)).toBeUndefined();
});

test.each([
  ['an unknown type', { TransactionType: 'Pay' }],
  ['an amount in words', { TransactionType: 'Payment', Destination: ALICE, Amount: 'all' }],
  ['a fraction of a drop', { TransactionType: 'Payment', Destination: ALICE, Amount: '1.5' }],
  ['no address', { TransactionType: 'Payment', Destination: 'Alice', Amount: '1' }],
  [
    'a currency of four letters',
    {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'SOLO', issuer: ALICE, value: '1' },
    },
  ],
  ['a field nobody knows', { TransactionType: 'AccountSet', DestTag: 7 }],
])('%s cannot, and the codec says why', (_name, txjson) => {
  expect(findEncodingFault(txjson)).toEqual({ text: expect.any(String) });
});

const PAYMENT = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };
const usd = (value: string) => ({ currency: 'USD', issuer: ALICE, value });

test.each([
  ['a tag in words', 'DestinationTag', { ...PAYMENT, DestinationTag: 'seven' }],
  ['an exponent', 'Amount', { ...PAYMENT, Amount: usd('1e5') }],
])('%s would be changed silently, and is named', (_name, field, txjson) => {
  expect(findEncodingFault(txjson)).toEqual({ field, text: expect.any(String) });
});

test.each([
  ['flags', 'Flags', { ...PAYMENT, Flags: '131072' }],
  ['a tag', 'DestinationTag', { ...PAYMENT, DestinationTag: '0' }],
  ['an account flag', 'SetFlag', { TransactionType: 'AccountSet', SetFlag: '4' }],
])('%s in quotes, in which no risk would be seen, are refused', (_name, field, txjson) => {
  expect(findEncodingFault(txjson)).toEqual({ field, quoted: true, text: expect.any(String) });
});

test.each([
  ['zeros at the end', usd('1.500')],
  ['zeros before', usd('001.5')],
  ['a whole number', usd('100')],
  ['a small one', usd('0.000001')],
])('a token amount with %s is the same amount', (_name, Amount) => {
  expect(findEncodingFault({ ...PAYMENT, Amount })).toBeUndefined();
});

test('memos, paths and lists read back as they were', () => {
  const Memos = [{ Memo: { MemoData: '68656c6c6f', MemoType: '74657374' } }];
  const Paths = [[{ account: ALICE, type: 1 }]];
  expect(findEncodingFault({ ...PAYMENT, SendMax: usd('2'), Memos, Paths })).toBeUndefined();
});
