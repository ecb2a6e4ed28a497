import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { ALICE } from '../request/request-row';

const X_ADDRESS = classicAddressToXAddress(ALICE, 7, false);
const PAYMENT = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };
const usd = (value: unknown) => ({ currency: 'USD', issuer: ALICE, value });
const pay = (Amount: unknown): Fields => ({ ...PAYMENT, Amount });
const trust = (LimitAmount: unknown): Fields => ({ TransactionType: 'TrustSet', LimitAmount });
const price = (fields: object): Fields => ({
  TransactionType: 'OracleSet',
  OracleDocumentID: 34,
  LastUpdateTime: 1724871860,
  PriceDataSeries: [
    { PriceData: { BaseAsset: 'XRP', QuoteAsset: 'USD', AssetPrice: 740, Scale: 3, ...fields } },
  ],
});
const memo = (MemoData: unknown): Fields => ({ ...PAYMENT, Memos: [{ Memo: { MemoData } }] });

test.each<[string, Fields]>([
  ['a payment', PAYMENT],
  ['a currency in hex', pay({ ...usd('1'), currency: '534F4C4F00000000000000000000000000000000' })],
  [
    'a currency in lower-case hex',
    pay({ ...usd('1'), currency: '534f4c4f00000000000000000000000000000000' }),
  ],
  ['USD in hex', pay({ ...usd('1'), currency: '0000000000000000000000005553440000000000' })],
  ['a currency that looks like a number', pay({ ...usd('1'), currency: '2e4' })],
  ['another such currency', pay({ ...usd('1'), currency: '007' })],
  ['a price as a number', price({})],
  ['a price in hex that looks like a power of ten', price({ AssetPrice: '2e4' })],
  ['a price in hex that looks like a float of Java', price({ AssetPrice: '13f' })],
  ['a price of 16 hex digits', price({ AssetPrice: '00000000000002E4' })],
  ['a price of a currency that looks like a number', price({ QuoteAsset: '1e5' })],
  ['an invoice in lower-case hex', { ...PAYMENT, InvoiceID: 'ab'.repeat(32) }],
  ['the largest limit', trust(usd('9999999999999999e80'))],
  ['the smallest amount', pay(usd('1000000000000000e-96'))],
  ['a limit with a large negative exponent', trust(usd('1000000000000000e-30'))],
  ['sixteen digits and an exponent', pay(usd('1.000005678901234e-10'))],
  ['a limit of 0.0', trust(usd('0.0'))],
  ['a limit of 0e5', trust(usd('0e5'))],
  ['an exponent', pay(usd('1e5'))],
  ['an exponent with a capital and a sign', pay(usd('1.5E+5'))],
  ['trailing zeros', pay(usd('1.500'))],
  ['an integer', pay(usd('100'))],
  ['a small decimal', pay(usd('0.000001'))],
  ['a token value as a number', pay(usd(100))],
  [
    'DeliverMax instead of Amount',
    { TransactionType: 'Payment', Destination: ALICE, DeliverMax: '1' },
  ],
  ['DeliverMax equal to Amount', { ...PAYMENT, DeliverMax: '1' }],
  [
    'a token in DeliverMax, written in another way',
    { ...pay(usd('1.50')), DeliverMax: { ...usd('15e-1') } },
  ],
  ['an X-address', { ...PAYMENT, Destination: X_ADDRESS }],
  ['flags by name', { ...PAYMENT, Flags: { tfPartialPayment: true } }],
  ['a fee as a number', { ...PAYMENT, Fee: 12 }],
  ['a memo as text', memo('Thank you!')],
  ['a memo in lower-case hex', memo('68656c6c6f')],
  ['a long memo as text', memo('Thank you! '.repeat(50))],
  ['a path', { ...PAYMENT, SendMax: usd('2'), Paths: [[{ account: ALICE, type: 1 }]] }],
  ['a transaction that names its account', { TransactionType: 'AccountSet', Account: ALICE }],
  ['an e-mail hash that is removed', { TransactionType: 'AccountSet', EmailHash: '' }],
  [
    'credentials in lower-case hex',
    { ...PAYMENT, CredentialIDs: ['ab'.repeat(32), 'CD'.repeat(32)] },
  ],
  [
    'an MPT',
    pay({ mpt_issuance_id: '00000002430427b80bd2d09d36b70b969e12801065f22308', value: '5' }),
  ],
  [
    'an MPT issuance with a maximum in decimal',
    { TransactionType: 'MPTokenIssuanceCreate', MaximumAmount: '9223372036854775807' },
  ],
  [
    'a pool of XRP and a token',
    {
      TransactionType: 'AMMDelete',
      Asset: { currency: 'XRP' },
      Asset2: { currency: 'USD', issuer: ALICE },
    },
  ],
  ['a sign-in, which never reaches the ledger', { TransactionType: 'SignIn' }],
  ['a type of Xahau, which the codec does not know', { TransactionType: 'Invoke' }],
])('findEncodingProblem accepts %s', (_name, txjson) => {
  expect(findEncodingProblem(txjson)).toBeUndefined();
});

test.each<[string, Fields, string, string]>([
  ['an unknown type', { TransactionType: 'Pay' }, 'type', 'TransactionType'],
  ['a pseudo-type of the codec', { TransactionType: 'Invalid' }, 'type', 'TransactionType'],
  ['an unknown field', { ...PAYMENT, DestTag: 7 }, 'unknown-field', 'DestTag'],
  ['an unknown field in lower case', { ...PAYMENT, amount: '7' }, 'unknown-field', 'amount'],
  [
    'an unknown field in a memo',
    { ...PAYMENT, Memos: [{ Memo: { Text: 'a' } }] },
    'unknown-field',
    'Text',
  ],
  [
    'a payment without a destination',
    { TransactionType: 'Payment', Amount: '1' },
    'missing',
    'Destination',
  ],
  ['a trust line without a limit', { TransactionType: 'TrustSet' }, 'missing', 'LimitAmount'],
  [
    'an offer without TakerGets',
    { TransactionType: 'OfferCreate', TakerPays: '1' },
    'missing',
    'TakerGets',
  ],
  [
    'a batch with a payment without a destination',
    {
      TransactionType: 'Batch',
      RawTransactions: [
        { RawTransaction: PAYMENT },
        { RawTransaction: { TransactionType: 'Payment', Amount: '1' } },
      ],
    },
    'missing',
    'Destination',
  ],
  [
    'a batch with a trust line in XRP',
    { TransactionType: 'Batch', RawTransactions: [{ RawTransaction: trust('1') }] },
    'needs-token',
    'LimitAmount',
  ],
  ['a burn without its NFT', { TransactionType: 'NFTokenBurn' }, 'missing', 'NFTokenID'],
  ['a long text', { ...PAYMENT, Destination: ALICE.repeat(9) }, 'long', 'Destination'],
  ['an amount of 60,000 zeros', pay(`${'0'.repeat(60_000)}1 `), 'long', 'Amount'],
  ['flags in quotes, which risksOf would miss', { ...PAYMENT, Flags: '131072' }, 'quoted', 'Flags'],
  ['a tag in quotes', { ...PAYMENT, DestinationTag: '0' }, 'quoted', 'DestinationTag'],
  [
    'an account flag in quotes',
    { TransactionType: 'AccountSet', SetFlag: '4' },
    'quoted',
    'SetFlag',
  ],
  ['a tag in words', { ...PAYMENT, DestinationTag: 'seven' }, 'number', 'DestinationTag'],
  ['a negative tag', { ...PAYMENT, DestinationTag: -1 }, 'number', 'DestinationTag'],
  ['a tag of 33 bits', { ...PAYMENT, DestinationTag: 2 ** 32 }, 'number', 'DestinationTag'],
  ['a tag that is null', { ...PAYMENT, DestinationTag: null }, 'number', 'DestinationTag'],
  ['a scale above 255', price({ Scale: 256 }), 'number', 'Scale'],
  ['an unknown flag', { ...PAYMENT, Flags: { tfSell: true } }, 'flags', 'Flags'],
  [
    'a flag that is neither true nor false',
    { ...PAYMENT, Flags: { tfPartialPayment: 1 } },
    'flags',
    'Flags',
  ],
  [
    'an unknown flag of Xahau',
    { TransactionType: 'URITokenMint', Flags: { tfX: true } },
    'flags',
    'Flags',
  ],
  ['a memo with half a byte', memo('abc'), 'hex', 'MemoData'],
  ['a memo in hex with a prefix', memo('0xabcd'), 'hex', 'MemoData'],
  ['a memo in hex with blanks', memo('AB CD'), 'hex', 'MemoData'],
  ['a memo that is a number', memo(7), 'hex', 'MemoData'],
  ['an invoice that is too short', { ...PAYMENT, InvoiceID: 'ABCD' }, 'hex', 'InvoiceID'],
  ['a price that is no hex', price({ AssetPrice: '0.5' }), 'hex', 'AssetPrice'],
  ['a name instead of an address', { ...PAYMENT, Destination: 'Alice' }, 'address', 'Destination'],
  ['an empty address', { ...PAYMENT, Destination: '' }, 'address', 'Destination'],
  ['a token of an unknown issuer', pay({ ...usd('1'), issuer: 'Bank' }), 'address', 'Amount'],
  [
    'a tag that contradicts the X-address',
    { ...PAYMENT, Destination: X_ADDRESS, DestinationTag: 2 },
    'x-address',
    'Destination',
  ],
  [
    'a tag that belongs to no destination',
    { TransactionType: 'SetRegularKey', RegularKey: X_ADDRESS },
    'x-address',
    'RegularKey',
  ],
  [
    'a currency of four letters',
    trust({ ...usd('1'), currency: 'SOLO' }),
    'currency',
    'LimitAmount',
  ],
  ['a price in an unknown currency', price({ QuoteAsset: 'EURO' }), 'currency', 'QuoteAsset'],
  ['a token called XRP', pay({ ...usd('1'), currency: 'XRP' }), 'native-token', 'Amount'],
  ['a token called xrp', pay({ ...usd('1'), currency: 'xrp' }), 'native-token', 'Amount'],
  ['a token called Xah', pay({ ...usd('1'), currency: 'Xah' }), 'native-token', 'Amount'],
  [
    'a token called XRP in hex',
    pay({ ...usd('1'), currency: '0000000000000000000000005852500000000000' }),
    'native-token',
    'Amount',
  ],
  [
    'a token whose code is zero',
    pay({ ...usd('1'), currency: '0'.repeat(40) }),
    'native-token',
    'Amount',
  ],
  [
    'a pool of a token called XRP',
    {
      TransactionType: 'AMMDelete',
      Asset: { currency: 'XRP', issuer: ALICE },
      Asset2: { currency: 'XRP' },
    },
    'native-token',
    'Asset',
  ],
  ['an amount in words', pay('all'), 'amount', 'Amount'],
  ['an empty amount', pay(''), 'amount', 'Amount'],
  ['an amount in hex', pay('0x10'), 'amount', 'Amount'],
  ['an amount with a blank', pay('1 '), 'amount', 'Amount'],
  ['an amount that is a number', pay(1_000_000), 'amount', 'Amount'],
  ['a token without a value', pay({ currency: 'USD', issuer: ALICE }), 'amount', 'Amount'],
  ['a token value in words', pay(usd('ten')), 'amount', 'Amount'],
  ['a token value without a digit before the point', pay(usd('.5')), 'amount', 'Amount'],
  ['a field beside the value', pay({ ...usd('1'), scale: 3 }), 'amount', 'Amount'],
  ['drops with leading zeros', pay('0001'), 'leading-zeros', 'Amount'],
  ['a token value with leading zeros', pay(usd('001.5')), 'leading-zeros', 'Amount'],
  ['many leading zeros', pay(usd('5000'.padStart(64, '0'))), 'leading-zeros', 'Amount'],
  ['negative drops', pay('-1'), 'negative', 'Amount'],
  ['a negative token value', pay(usd('-5')), 'negative', 'Amount'],
  ['a negative token value without quotes', pay(usd(-5)), 'negative', 'Amount'],
  ['a negative limit with an exponent', trust(usd('-5e3')), 'negative', 'LimitAmount'],
  ['a fraction of a drop', pay('1.5'), 'whole-drops', 'Amount'],
  ['drops with an exponent', pay('1e6'), 'whole-drops', 'Amount'],
  ['more than all XRP', pay('100000000000000001'), 'range', 'Amount'],
  ['a token value of 17 digits', pay(usd('1.2345678901234567')), 'range', 'Amount'],
  ['a token value that is too large', pay(usd('1e97')), 'range', 'Amount'],
  ['a token value that is too small', pay(usd('1e-82')), 'range', 'Amount'],
  [
    'a number of more digits than the ledger holds',
    { TransactionType: 'AccountSet', LoanOriginationFee: '1'.repeat(30) },
    'range',
    'LoanOriginationFee',
  ],
  ['an absurd exponent', pay(usd('1e99999')), 'range', 'Amount'],
  [
    'an MPT amount of 64 bits',
    pay({ mpt_issuance_id: 'AB'.repeat(24), value: '9223372036854775808' }),
    'range',
    'Amount',
  ],
  ['a trust line in XRP', trust('1000'), 'needs-token', 'LimitAmount'],
  ['a clawback of XRP', { TransactionType: 'Clawback', Amount: '1' }, 'needs-token', 'Amount'],
  ['a fee in a token', { ...PAYMENT, Fee: usd('1') }, 'needs-native', 'Fee'],
  ['two amounts', { ...PAYMENT, DeliverMax: '2' }, 'two-amounts', 'DeliverMax'],
  [
    'two amounts in different units',
    { ...PAYMENT, DeliverMax: usd('1') },
    'two-amounts',
    'DeliverMax',
  ],
  ['memos that are no list', { ...PAYMENT, Memos: { Memo: {} } }, 'form', 'Memos'],
  ['a memo without its wrapper', { ...PAYMENT, Memos: [{ MemoData: 'AB' }] }, 'form', 'Memos'],
  ['paths in words', { ...PAYMENT, Paths: 'direct' }, 'form', 'Paths'],
])('findEncodingProblem refuses %s, and says why', (_name, txjson, kind, field) => {
  expect(findEncodingProblem(txjson)).toEqual({ kind, field, value: expect.any(String) });
});

test('findEncodingProblem cuts what it tells', () => {
  const problem = findEncodingProblem({ ...PAYMENT, [`A${'b'.repeat(5000)}`]: 1 });
  expect(problem?.field.length).toBeLessThan(200);
});
