import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recogniseJson } from '../../../src/core/recognise/recognise-json';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const txjson = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000', Flags: 0 };
const strict = JSON.stringify(txjson);

test.each([
  ['strict JSON', strict],
  ['pretty-printed JSON', JSON.stringify(txjson, null, 4)],
  ['single quotes', strict.replaceAll('"', "'")],
  ['curly quotes', strict.replace(/"([^"]*)"/g, '“$1”')],
  ['curly single quotes', strict.replace(/"([^"]*)"/g, '‘$1’')],
  ['keys without quotes', strict.replace(/"(\w+)":/g, '$1: ')],
  ['a trailing comma', strict.replace('}', ',}')],
  ['comments', strict.replace('{', '{ // what it is\n').replace(',', ', /* to Bob */ ')],
  ['a zero-width character between fields', strict.replace(',', ',\u200b')],
  ['an assignment around it', `const tx = ${strict};`],
  ['a call around it', `await client.autofill(${strict})`],
  ['prose around it', `For example:\n${strict}\nThat is all.`],
  ['txjson', `{"txjson":${strict}}`],
  ['tx_json', `{"tx_json":${strict}}`],
  ['a WebSocket command', `{"id":1,"command":"submit","tx_json":${strict}}`],
  ['a JSON-RPC call', `{"method":"submit","params":[{"tx_json":${strict}}]}`],
  ['transaction', `{"transaction":${strict}}`],
  ['a payload body', `{"txjson":${strict},"options":{"submit":null},"user_token":null}`],
])('reads the same transaction from %s', (_name, text) => {
  expect(recogniseJson(text)).toEqual({ kind: 'transaction', txjson });
});

test.each([
  ['JSON that is cut off', strict.slice(0, -5), 'incomplete-json'],
  [
    'JSON that is cut off after an object',
    `{"TransactionType":"Payment","Memos":[{"Memo":{}}`,
    'incomplete-json',
  ],
  ['JSON that is cut off in a comment', `${strict.slice(0, -1)} // and so on`, 'incomplete-json'],
  ['a string over two lines', '{"TransactionType":"Pay\nment"}', 'bad-json'],
  [
    'a name instead of a value',
    '{"TransactionType":"Payment","Account":wallet.address}',
    'bad-json',
  ],
  ['an ellipsis', '{"TransactionType": "Payment", ...}', 'bad-json'],
  ['a duplicate key', '{"Amount":"1","TransactionType":"Payment","Amount":"9"}', 'duplicate-key'],
  ['a duplicate key with different quotes', "{Amount:'1',\"Amount\":'9'}", 'duplicate-key'],
  [
    'a number above 2^53',
    '{"TransactionType":"Payment","Amount":9007199254740993}',
    'unsafe-number',
  ],
  ['a leading zero', '{"TransactionType":"Payment","DestinationTag":010}', 'unsafe-number'],
  [
    'an escape that only JavaScript has',
    `{"TransactionType":"Payment","Amount":'\\x31'}`,
    'bad-json',
  ],
  ['an escaped zero', '{"TransactionType":"Payment","Amount":"1\\0"}', 'bad-json'],
  ['an exponent', '{"TransactionType":"Payment","Amount":1e6}', 'unsafe-number'],
  ['a fraction', '{"TransactionType":"Payment","Amount":1.5}', 'unsafe-number'],
  ['the key __proto__', '{"__proto__":{"TransactionType":"Payment"}}', 'bad-json'],
  ['ten thousand levels', `{"a":${'['.repeat(10_000)}`.concat('}'), 'too-deep'],
  ['code', '{TransactionType: process.exit()}', 'bad-json'],
  ['a mistyped address', strict.replace('Sjq', 'Sjr'), 'bad-address-inside'],
  ['a signed transaction', '{"TransactionType":"Payment","TxnSignature":"AB"}', 'signed'],
  [
    'a transaction with several signatures',
    '{"TransactionType":"Payment","Signers":[{}]}',
    'signed',
  ],
  ['a transaction without a type', '{"Amount":"1"}', 'no-type'],
  ['JSON and binary form together', `{"txjson":${strict},"txblob":"1200"}`, 'two-forms'],
  [
    'two transactions under different names',
    `{"txjson":${strict},"tx_json":${strict}}`,
    'two-forms',
  ],
  ['a type on both levels', `{"TransactionType":"AccountDelete","txjson":${strict}}`, 'two-forms'],
  [
    'a signed transaction in both forms',
    '{"tx_json":{"TxnSignature":"AB"},"tx_blob":"1200"}',
    'signed',
  ],
  ['a blob that is not hex', '{"txblob":"hello there"}', 'not-a-blob'],
  ['a blob cut in the middle of a byte', `{"txblob":"${'A'.repeat(21)}"}`, 'not-a-blob'],
  [
    'a token amount of 17 digits',
    '{"TransactionType":"Payment","Amount":{"currency":"USD","value":"1.2345678901234567"}}',
    'too-precise',
  ],
])('refuses %s', (_name, text, why) => {
  expect(recogniseJson(text)).toMatchObject({ kind: 'nothing', why });
});

test('tells from where JSON cannot be read', () => {
  const text = `const tx = {\n  TransactionType: "Payment",\n  Account: wallet.address,\n};`;
  expect(recogniseJson(text)).toEqual({
    kind: 'nothing',
    why: 'bad-json',
    part: 'wallet.address,',
  });
});

const ISSUER = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const payment = (fields: string) =>
  `{"TransactionType":"Payment","Destination":"${BOB}","Amount":"1000000",${fields}}`;
const usd = (value: string) => ({ currency: 'USD', issuer: ISSUER, value });
const withAmount = (value: string) =>
  `{"TransactionType":"Payment","Amount":{"currency":"USD","issuer":"${ISSUER}","value":${value}}}`;
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };

test.each<[string, string, object]>([
  ['flags by name', payment('"Flags":{"tfPartialPayment":true}'), { ...PAYMENT, Flags: 131_072 }],
  ['DeliverMax beside an equal amount', payment('"DeliverMax":"1000000"'), PAYMENT],
  [
    'DeliverMax instead of the amount',
    `{"TransactionType":"Payment","Destination":"${BOB}","DeliverMax":"1000000"}`,
    PAYMENT,
  ],
  ['a fee as a number', payment('"Fee":12'), { ...PAYMENT, Fee: '12' }],
  [
    'a currency in lower-case hex',
    payment(`"SendMax":{"currency":"534f4c4f${'0'.repeat(32)}","issuer":"${ISSUER}","value":"1"}`),
    {
      ...PAYMENT,
      SendMax: { currency: `534F4C4F${'0'.repeat(32)}`, issuer: ISSUER, value: '1' },
    },
  ],
  [
    'a token value as a whole number',
    withAmount('12'),
    { TransactionType: 'Payment', Amount: usd('12') },
  ],
  [
    'a token value as a fraction',
    withAmount('0.1'),
    { TransactionType: 'Payment', Amount: usd('0.1') },
  ],
  [
    'a token value of more digits than a double holds',
    withAmount('1234567890.123456'),
    { TransactionType: 'Payment', Amount: usd('1234567890.123456') },
  ],
  [
    'a token value with an exponent',
    withAmount('15e-1'),
    { TransactionType: 'Payment', Amount: usd('15e-1') },
  ],
])('rewrites %s in the form of the ledger', (_name, text, expected) => {
  expect(recogniseJson(text)).toEqual({ kind: 'transaction', txjson: expected });
});

test('rewrites a memo in text, and tells so', () => {
  expect(recogniseJson(payment('"Memos":[{"Memo":{"MemoData":"Thank you"}}]'))).toEqual({
    kind: 'transaction',
    txjson: { ...PAYMENT, Memos: [{ Memo: { MemoData: '5468616E6B20796F75' } }] },
    textFields: ['MemoData'],
  });
});

const xAddress = (isTest: boolean) => classicAddressToXAddress(BOB, 7, isTest);
const toX = (isTest: boolean, fields: object = {}) => ({
  TransactionType: 'Payment',
  Destination: xAddress(isTest),
  Amount: '1000000',
  ...fields,
});

test.each<[string, object, object | undefined]>([
  ['an X-address', toX(false), { network: 'MAINNET' }],
  ['an X-address of a test network', toX(true), { network: 'TESTNET' }],
  [
    'an X-address in a payload body for Devnet',
    { txjson: toX(true), options: { force_network: 'DEVNET' } },
    { network: 'DEVNET' },
  ],
  ['an X-address for Xahau', toX(false, { NetworkID: 21_337 }), undefined],
])('reads the address, tag and network of %s', (_name, written, options) => {
  expect(recogniseJson(JSON.stringify(written))).toMatchObject({
    kind: 'transaction',
    txjson: { Destination: BOB, DestinationTag: 7 },
    ...(options && { options }),
  });
});

test.each<[string, object]>([
  ['a main network', { txjson: toX(true), options: { force_network: 'MAINNET' } }],
  ['another NetworkID', toX(true, { NetworkID: 21_337 })],
  ['another X-address', toX(true, { Account: classicAddressToXAddress(ISSUER, false, false) })],
])('refuses an X-address of a test network with %s', (_name, written) => {
  expect(recogniseJson(JSON.stringify(written))).toEqual({ kind: 'nothing', why: 'two-networks' });
});

test('keeps the content of strings unchanged', () => {
  const Data = 'He said “hi”, it’s // no comment \\ \u00e9 \n';
  const text = `{"TransactionType":"SignIn","Data":${JSON.stringify(Data)}}`;
  expect(recogniseJson(text)).toMatchObject({ txjson: { Data } });
});
