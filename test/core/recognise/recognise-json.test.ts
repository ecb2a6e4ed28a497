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
  ['JSON that is cut off', strict.slice(0, -5), 'bad-json'],
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
  expect(recogniseJson(text)).toEqual({ kind: 'nothing', why });
});

test('keeps the content of strings unchanged', () => {
  const Data = 'He said “hi”, it’s // no comment \\ \u00e9 \n';
  const text = `{"TransactionType":"SignIn","Data":${JSON.stringify(Data)}}`;
  expect(recogniseJson(text)).toMatchObject({ txjson: { Data } });
});
