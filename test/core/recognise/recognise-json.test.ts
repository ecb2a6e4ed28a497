import { expect, test } from 'vitest';
import { recogniseJson } from '../../../src/core/recognise/recognise-json';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const txjson = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000', Flags: 0 };
const strict = JSON.stringify(txjson);

test.each([
  ['strict', strict],
  ['pretty-printed', JSON.stringify(txjson, null, 4)],
  ['single quotes', strict.replaceAll('"', "'")],
  ['curly quotes', strict.replace(/"([^"]*)"/g, '“$1”')],
  ['curly single quotes', strict.replace(/"([^"]*)"/g, '‘$1’')],
  ['keys without quotes', strict.replace(/"(\w+)":/g, '$1: ')],
  ['a trailing comma', strict.replace('}', ',}')],
  ['comments', strict.replace('{', '{ // what it is\n').replace(',', ', /* to Bob */ ')],
  ['a zero-width character between', strict.replace(',', ',\u200b')],
  ['an assignment around', `const tx = ${strict};`],
  ['a call around', `await client.autofill(${strict})`],
  ['prose around', `For example:\n${strict}\nThat is all.`],
  ['txjson', `{"txjson":${strict}}`],
  ['tx_json', `{"tx_json":${strict}}`],
  ['a WebSocket command', `{"id":1,"command":"submit","tx_json":${strict}}`],
  ['a JSON-RPC call', `{"method":"submit","params":[{"tx_json":${strict}}]}`],
  ['transaction', `{"transaction":${strict}}`],
  ['a payload body', `{"txjson":${strict},"options":{"submit":null},"user_token":null}`],
])('%s: the same transaction', (_name, text) => {
  expect(recogniseJson(text)).toEqual({ kind: 'transaction', txjson });
});

test.each([
  ['cut off', strict.slice(0, -5), 'bad-json'],
  ['with an ellipsis', '{"TransactionType": "Payment", ...}', 'bad-json'],
  ['two of them', `${strict} ${strict}`, 'bad-json'],
  ['a key twice', '{"Amount":"1","TransactionType":"Payment","Amount":"9"}', 'duplicate-key'],
  ['a key twice, differently quoted', "{Amount:'1',\"Amount\":'9'}", 'duplicate-key'],
  [
    'a number past 2^53',
    '{"TransactionType":"Payment","Amount":9007199254740993}',
    'unsafe-number',
  ],
  [
    'a zero in front, octal to some',
    '{"TransactionType":"Payment","DestinationTag":010}',
    'unsafe-number',
  ],
  ['an escape of JavaScript', `{"TransactionType":"Payment","Amount":'\\x31'}`, 'bad-json'],
  ['an escaped zero', '{"TransactionType":"Payment","Amount":"1\\0"}', 'bad-json'],
  ['an exponent', '{"TransactionType":"Payment","Amount":1e6}', 'unsafe-number'],
  ['a fraction', '{"TransactionType":"Payment","Amount":1.5}', 'unsafe-number'],
  ['a prototype', '{"__proto__":{"TransactionType":"Payment"}}', 'bad-json'],
  ['ten thousand levels', `{"a":${'['.repeat(10_000)}`.concat('}'), 'too-deep'],
  ['code', '{TransactionType: process.exit()}', 'bad-json'],
  ['a mistyped address', strict.replace('Sjq', 'Sjr'), 'bad-address-inside'],
  ['signed already', '{"TransactionType":"Payment","TxnSignature":"AB"}', 'signed'],
  ['signed by several', '{"TransactionType":"Payment","Signers":[{}]}', 'signed'],
  ['no type', '{"Amount":"1"}', 'no-type'],
  ['both forms', `{"txjson":${strict},"txblob":"1200"}`, 'two-forms'],
  ['two transactions by name', `{"txjson":${strict},"tx_json":${strict}}`, 'two-forms'],
  [
    'a type beside the transaction inside',
    `{"TransactionType":"AccountDelete","txjson":${strict}}`,
    'two-forms',
  ],
  ['a signed one in both forms', '{"tx_json":{"TxnSignature":"AB"},"tx_blob":"1200"}', 'signed'],
  ['a blob that is no hex', '{"txblob":"hello there"}', 'not-a-blob'],
  ['a blob cut in the middle of a byte', `{"txblob":"${'A'.repeat(21)}"}`, 'not-a-blob'],
  [
    'a token amount of 17 digits',
    '{"TransactionType":"Payment","Amount":{"currency":"USD","value":"1.2345678901234567"}}',
    'too-precise',
  ],
])('%s: refused', (_name, text, why) => {
  expect(recogniseJson(text)).toEqual({ kind: 'nothing', why });
});

test('what stands inside strings is kept as it is', () => {
  const Data = 'He said “hi”, it’s // no comment \\ \u00e9 \n';
  const text = `{"TransactionType":"SignIn","Data":${JSON.stringify(Data)}}`;
  expect(recogniseJson(text)).toMatchObject({ txjson: { Data } });
});
