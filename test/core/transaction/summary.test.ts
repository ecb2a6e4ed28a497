import { expect, test } from 'vitest';
import { currencyName } from '../../../src/core/transaction/currency';
import { fieldRowsOf } from '../../../src/core/transaction/field-rows';
import { titleOf, typeInWords } from '../../../src/core/transaction/summary';
import { ALICE, requestRow } from '../request/request-row';

const hex = (text: string) => Buffer.from(text).toString('hex').padEnd(40, '0').toUpperCase();

test.each([
  ['USD', 'USD'],
  [hex('SOLO'), 'SOLO'],
  [hex('SOLO').toLowerCase(), 'SOLO'],
  ['0000000000000000000000005553440000000000', 'USD'],
  ['0000000000000000000000005852500000000000', '0000000000000000000000005852500000000000'],
  ['0000000000000000000000007861680000000000', '0000000000000000000000007861680000000000'],
  [hex('XRP'), hex('XRP')],
  [hex('xrp '), hex('xrp ')],
  [hex('RealXRP'), hex('RealXRP')],
  [hex('a b'), hex('a b')],
])('currencyName shows the token %s as %s, never as the native currency', (code, name) => {
  expect(currencyName(code)).toBe(name);
});

test('fieldRowsOf shows every field, amounts first, in the unit of the network', () => {
  const txjson = { TransactionType: 'Payment', Flags: 1, Destination: ALICE, Amount: '1500000' };
  expect(fieldRowsOf(txjson)).toEqual([
    { field: 'Amount', value: '1.5 XRP' },
    { field: 'Destination', value: ALICE },
    { field: 'Flags', value: '0x1 (1)' },
  ]);
  expect(fieldRowsOf(txjson, 'XAHAU')[0]?.value).toBe('1.5 XAH');
});

test('fieldRowsOf shows a token with its issuer, titleOf without', () => {
  const Amount = { currency: 'USD', issuer: ALICE, value: '10' };
  const txjson = { TransactionType: 'Payment', Amount };
  expect(fieldRowsOf(txjson)[0]?.value).toBe(`10 USD\n${ALICE}`);
  const { body } = requestRow();
  expect(titleOf({ ...body, txjson })).toEqual({ type: 'Payment', amount: '10 USD' });
});

test.each([
  ['NFTokenCreateOffer', { Amount: '1000000' }, '1 XRP'],
  ['EscrowCreate', { Amount: '10000' }, '0.01 XRP'],
  ['CheckCreate', { SendMax: '100000000' }, '100 XRP'],
  ['PaymentChannelCreate', { Amount: '10000' }, '0.01 XRP'],
  ['Clawback', { Amount: { mpt_issuance_id: '0'.repeat(48), value: '10' } }, '10 MPT'],
  ['OfferCreate', { TakerPays: '1', TakerGets: '2000000' }, '2 XRP'],
  ['TrustSet', { LimitAmount: { currency: 'USD', issuer: ALICE, value: '1e5' } }, '100000 USD'],
  ['TrustSet', { LimitAmount: { currency: 'USD', issuer: ALICE, value: '15e-1' } }, '1.5 USD'],
  ['Payment', { Amount: { currency: 'xrp', issuer: ALICE, value: '5' } }, '5 “xrp”'],
  ['Payment', { Amount: { currency: 'XRP', issuer: ALICE, value: '5' } }, '5 “XRP”'],
  ['AMMVote', { TradingFee: 600 }, ''],
  ['Payment', { Amount: { odd: 1 } }, ''],
])('titleOf has the main amount of %s', (TransactionType, fields, amount) => {
  const { body } = requestRow();
  expect(titleOf({ ...body, txjson: { TransactionType, ...fields } }).amount).toBe(amount);
});

test('typeInWords splits the name of a type into words', () => {
  expect(typeInWords('TrustSet')).toBe('Trust set');
  expect(typeInWords('NFTokenCreateOffer')).toBe('NFToken create offer');
  expect(typeInWords('AMMDeposit')).toBe('AMM deposit');
});

test.each([
  ['Payment', 131_072, 'tfPartialPayment (131072)'],
  ['Payment', 2_147_614_720, 'tfPartialPayment, tfFullyCanonicalSig (2147614720)'],
  ['TrustSet', 1_179_648, 'tfSetNoRipple, tfSetFreeze (1179648)'],
  ['OfferCreate', 524_288, 'tfSell (524288)'],
  ['NFTokenMint', 9, 'tfBurnable, tfTransferable (9)'],
  ['UnknownType', 3, '0x1, 0x2 (3)'],
])('fieldRowsOf shows the flags of %s: %i as %s', (TransactionType, Flags, value) => {
  expect(fieldRowsOf({ TransactionType, Flags })).toEqual([{ field: 'Flags', value }]);
});

test('fieldRowsOf shows an account flag by its name', () => {
  expect(fieldRowsOf({ TransactionType: 'AccountSet', SetFlag: 4 })[0]?.value).toBe(
    'asfDisableMaster (4)',
  );
});

test('fieldRowsOf gives a ledger time as a date', () => {
  const [line] = fieldRowsOf({ TransactionType: 'EscrowCreate', FinishAfter: 0 });
  expect(line?.time).toBe(Date.UTC(2000, 0, 1));
});

const memo = (fields: object) => ({ TransactionType: 'Payment', Memos: [{ Memo: fields }] });
const text = (value: string) => Buffer.from(value).toString('hex').toUpperCase();

test.each([
  ['plain text', { MemoData: text('Grüße') }, 'Grüße'],
  ['text with its type', { MemoType: text('order'), MemoData: text('17') }, 'order: 17'],
  ['bytes', { MemoData: 'FF00' }, 'FF00'],
  ['control characters', { MemoData: text('a\u0000b') }, text('a\u0000b')],
  ['a reversed reading direction', { MemoData: text('a\u202eb') }, text('a\u202eb')],
])('fieldRowsOf shows a memo of %s', (_name, fields, value) => {
  expect(fieldRowsOf(memo(fields))).toEqual([{ field: 'Memos', value }]);
});

test('fieldRowsOf shows a malformed memo as it is', () => {
  expect(fieldRowsOf({ TransactionType: 'Payment', Memos: 'x' })[0]?.value).toBe('x');
  expect(fieldRowsOf(memo({ Other: 1 }))[0]?.items).toEqual([[{ field: 'Other', value: '1' }]]);
});
