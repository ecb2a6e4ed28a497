import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { normalForm } from '../../../src/core/transaction/normal-form';
import { ALICE } from '../request/request-row';

const PAYMENT = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };

test.each<[string, object, object]>([
  ['flags by name', { Flags: { tfPartialPayment: true } }, { Flags: 131_072 }],
  [
    'several flags by name',
    { Flags: { tfPartialPayment: true, tfNoRippleDirect: false, tfLimitQuality: true } },
    { Flags: 393_216 },
  ],
  ['no flags', { Flags: {} }, { Flags: 0 }],
  ['a flag of all types', { Flags: { tfFullyCanonicalSig: true } }, { Flags: 2_147_483_648 }],
  ['a flag of another type', { Flags: { tfSell: true } }, { Flags: { tfSell: true } }],
  ['a fee as a number', { Fee: 12 }, { Fee: '12' }],
  [
    'a token value as a number',
    { Amount: { currency: 'USD', issuer: ALICE, value: 12 } },
    { Amount: { currency: 'USD', issuer: ALICE, value: '12' } },
  ],
  ['drops as a number, which may be XRP', { Amount: 12 }, { Amount: 12 }],
  ['DeliverMax beside Amount', { DeliverMax: '1' }, {}],
  ['another DeliverMax', { DeliverMax: '2' }, { DeliverMax: '2' }],
  [
    'a memo as text',
    { Memos: [{ Memo: { MemoData: 'Grüße', MemoType: '74657874' } }] },
    { Memos: [{ Memo: { MemoData: '4772C3BCC39F65', MemoType: '74657874' } }] },
  ],
  [
    'a memo that may be hex with a mistake',
    { Memos: [{ Memo: { MemoData: '12345' } }] },
    { Memos: [{ Memo: { MemoData: '12345' } }] },
  ],
])('normalForm rewrites %s', (_name, written, expected) => {
  expect(normalForm({ ...PAYMENT, ...written }).txjson).toEqual({ ...PAYMENT, ...expected });
});

test('normalForm takes DeliverMax for the amount of a payment, in its place', () => {
  const { txjson } = normalForm({
    TransactionType: 'Payment',
    DeliverMax: '5',
    Destination: ALICE,
  });
  expect(JSON.stringify(txjson)).toBe(
    `{"TransactionType":"Payment","Amount":"5","Destination":"${ALICE}"}`,
  );
});

test('normalForm names the fields that were written as text', () => {
  const { textFields } = normalForm({ TransactionType: 'AccountSet', Domain: 'example.com' });
  expect(textFields).toEqual(['Domain']);
  expect(normalForm({ TransactionType: 'AccountSet', Domain: 'ABCD' }).textFields).toEqual([]);
});

test('normalForm rewrites the inner transactions of a batch by their own types', () => {
  const inner = { ...PAYMENT, Flags: { tfPartialPayment: true, tfInnerBatchTxn: true } };
  const batch = { TransactionType: 'Batch', RawTransactions: [{ RawTransaction: inner }] };
  expect(normalForm(batch).txjson).toEqual({
    TransactionType: 'Batch',
    RawTransactions: [{ RawTransaction: { ...PAYMENT, Flags: 1_073_872_896 } }],
  });
});

test.each<[string, number | false, boolean, object, object]>([
  ['an X-address', false, false, {}, {}],
  ['an X-address with a tag', 7, false, {}, { DestinationTag: 7 }],
  ['an X-address with tag 0', 0, false, {}, { DestinationTag: 0 }],
  ['an X-address with the same tag', 7, false, { DestinationTag: 7 }, { DestinationTag: 7 }],
  ['an X-address without a tag', false, false, { DestinationTag: 7 }, { DestinationTag: 7 }],
  ['an X-address of a test network', 7, true, {}, { DestinationTag: 7 }],
])('normalForm rewrites %s as an address and a tag', (_name, tag, isTest, others, expected) => {
  const Destination = classicAddressToXAddress(ALICE, tag, isTest);
  const { txjson, networks } = normalForm({ ...PAYMENT, ...others, Destination });
  expect(txjson).toEqual({ ...PAYMENT, ...expected });
  expect(networks).toEqual([isTest ? 'TESTNET' : 'MAINNET']);
});

test('normalForm leaves an X-address whose tag is contradicted', () => {
  const written = {
    ...PAYMENT,
    Destination: classicAddressToXAddress(ALICE, 7, false),
    DestinationTag: 8,
  };
  expect(normalForm(written)).toEqual({ txjson: written, networks: [], textFields: [] });
});

test('normalForm reads the X-address of an issuer', () => {
  const issuer = classicAddressToXAddress(ALICE, false, false);
  const { txjson } = normalForm({ ...PAYMENT, Amount: { currency: 'USD', issuer, value: '1' } });
  expect(txjson.Amount).toEqual({ currency: 'USD', issuer: ALICE, value: '1' });
});
