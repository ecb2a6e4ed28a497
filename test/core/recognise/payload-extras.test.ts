import { expect, test } from 'vitest';
import { recogniseJson } from '../../../src/core/recognise/recognise-json';

const txjson = { TransactionType: 'AccountSet' };
const HEX = '12'.repeat(40);

function read(extras: object) {
  return recogniseJson(JSON.stringify({ txjson, ...extras }));
}

test.each([
  ['sign only', { submit: false }, { submit: false }],
  ['sign only, as a number', { submit: 0 }, { submit: false }],
  ['sign only, as text', { submit: 'false' }, { submit: false }],
  ['submit, as a number', { submit: 1 }, { submit: true }],
  ['one of several signatures', { multisign: 'true' }, { multisign: true }],
  ['an hour', { expire: 60 }, { expire: 60 }],
  ['an hour, as text', { expire: '60' }, { expire: 60 }],
  ['a network', { force_network: 'XAHAU' }, { network: 'XAHAU' }],
  ['paths', { pathfinding: true }, { pathfinding: true }],
  ['paths as a fallback', { pathfinding_fallback: 1 }, { pathfinding_fallback: true }],
])('keeps the option: %s', (_name, options, expected) => {
  expect(read({ options })).toEqual({ kind: 'transaction', txjson, options: expected });
});

test.each([
  [
    'instruction',
    { instruction: '  Pay \t now \n\n\n please ' },
    { instruction: 'Pay now\nplease' },
  ],
  ['the longest instruction', { instruction: 'x'.repeat(280) }, { instruction: 'x'.repeat(280) }],
  ['a blob as an object', { blob: { order: 7 } }, { blob: { order: 7 } }],
  ['a blob as text', { blob: 'order 7' }, { blob: 'order 7' }],
])('keeps custom_meta: %s', (_name, custom_meta, options) => {
  expect(read({ custom_meta })).toEqual({ kind: 'transaction', txjson, options });
});

test.each([
  ['submit as an unknown word', { options: { submit: 'no' } }, 'bad-option'],
  ['submit as a list', { options: { submit: [] } }, 'bad-option'],
  ['submit as 2', { options: { submit: 2 } }, 'bad-option'],
  ['zero minutes', { options: { expire: 0 } }, 'bad-option'],
  ['negative minutes', { options: { expire: -5 } }, 'bad-option'],
  ['minutes as a word', { options: { expire: 'soon' } }, 'bad-option'],
  ['a thousand years', { options: { expire: 525_960_000 } }, 'bad-option'],
  ['a network in lower case', { options: { force_network: 'mainnet' } }, 'bad-option'],
  ['options as a list', { options: ['submit'] }, 'bad-option'],
  ['options as a word', { options: 'submit' }, 'bad-option'],
  ['custom_meta as a word', { custom_meta: 'hello' }, 'bad-option'],
  ['an instruction as an object', { custom_meta: { instruction: {} } }, 'bad-option'],
  ['a blob as a list', { custom_meta: { blob: [1] } }, 'bad-option'],
  ['a long instruction', { custom_meta: { instruction: 'x'.repeat(281) } }, 'long-instruction'],
  ['a long blob', { custom_meta: { blob: 'x'.repeat(1499) } }, 'long-blob'],
])('refuses %s', (_name, extras, why) => {
  expect(read(extras)).toEqual({ kind: 'nothing', why });
});

test('lists the fields that are not sent', () => {
  const found = read({
    options: { return_url: { web: 'https://x.test' }, signers: ['r'], signer: 'r', made_up: 1 },
    custom_meta: { identifier: 'order-1', 'a strange <b>name</b>': 1, none: null, empty: '' },
    user_token: 'c5bc4ccc-28fa-4080-b702-0d3aac97b993',
  });
  expect(found).toEqual({
    kind: 'transaction',
    txjson,
    leftOut: [
      'options.return_url',
      'options.signers',
      'options.signer',
      'options.made_up',
      'custom_meta.identifier',
      'custom_meta.…',
      'user_token',
    ],
  });
});

test.each([
  ['a payload body', { txblob: HEX, options: { submit: false } }, { options: { submit: false } }],
  ['a submit command', { command: 'submit', tx_blob: HEX.toLowerCase() }, {}],
  ['a JSON-RPC call', { method: 'submit', params: [{ tx_blob: HEX }] }, {}],
])('reads a transaction in binary form in %s', (_name, body, extras) => {
  expect(recogniseJson(JSON.stringify(body))).toEqual({ kind: 'blob', hex: HEX, ...extras });
});

test.each([
  ['sign', { submit: false }],
  ['sign_for', { multisign: true }],
])('reads a node’s %s call with the matching option', (method, options) => {
  const call = { method, params: [{ tx_json: txjson }] };
  expect(recogniseJson(JSON.stringify(call))).toEqual({ kind: 'transaction', txjson, options });
});
