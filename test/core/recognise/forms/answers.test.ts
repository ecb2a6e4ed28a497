import { expect, test } from 'vitest';
import { readFully } from './read-fully';

const ALICE = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';
const HASH = 'C5F31D0E5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const OTHER = HASH.replace('C5', 'D6');

const tx = { TransactionType: 'Payment', Account: ALICE, Destination: BOB, Amount: '5000000' };
const signed = { ...tx, Sequence: 3, SigningPubKey: `ED${HASH}`, TxnSignature: 'ABCD' };
const meta = { TransactionResult: 'tesSUCCESS', AffectedNodes: [] };

test.each([
  ['tx of API version 1', { result: { ...signed, hash: HASH, meta, validated: true } }],
  ['tx of API version 2', { result: { tx_json: signed, hash: HASH, meta, validated: true } }],
  ['tx without its envelope', { ...signed, hash: HASH, meta, ledger_index: 5 }],
  ['tx with what it did in binary form', { ...tx, hash: HASH, meta: 'AB'.repeat(40) }],
  ['an unsigned pseudo-result', { result: { ...tx, hash: HASH, meta, validated: true } }],
  ['a transaction and its metadata', { tx: { ...signed, hash: HASH }, meta }],
  [
    'a message of a stream',
    { type: 'transaction', transaction: { ...signed, hash: HASH }, meta, validated: true },
  ],
  [
    'account_tx of API version 1',
    {
      result: {
        account: ALICE,
        transactions: [{ tx: { ...signed, hash: HASH }, meta, validated: true }],
      },
    },
  ],
  [
    'account_tx of API version 2',
    { result: { transactions: [{ tx_json: signed, hash: HASH, meta, validated: true }] } },
  ],
  [
    'a ledger',
    { result: { ledger: { transactions: [{ ...signed, hash: HASH, metaData: meta }] } } },
  ],
  [
    'submit',
    {
      result: { engine_result: 'tesSUCCESS', tx_blob: '1200', tx_json: { ...signed, hash: HASH } },
    },
  ],
  [
    'a signed payload',
    { meta: { signed: true }, payload: { request_json: tx }, response: { txid: HASH } },
  ],
])('looks up the transaction in %s', (_name, answer) => {
  expect(readFully(JSON.stringify(answer, null, 2))).toEqual({ kind: 'hash', txid: HASH });
});

test('offers the transactions of account_tx to look up', () => {
  const transactions = [HASH, OTHER].map((hash) => ({ tx: { ...signed, hash }, meta }));
  expect(readFully(JSON.stringify({ result: { transactions } }))).toEqual({
    kind: 'several',
    choices: [
      { kind: 'hash', txid: HASH },
      { kind: 'hash', txid: OTHER },
    ],
  });
});

test.each([
  ['signed, without a hash', signed, { why: 'signed' }],
  ['applied, without a hash', { tx, meta }, { why: 'answer', part: 'meta' }],
  [
    'a payload that is signed, without a hash',
    { meta: { signed: true }, payload: { request_json: tx }, response: { txid: '' } },
    { why: 'signed' },
  ],
])('has nothing to sign in a transaction that is %s', (_name, answer, reason) => {
  expect(readFully(JSON.stringify(answer))).toEqual({ kind: 'nothing', ...reason });
});

test('reads an open payload with its options', () => {
  const answer = {
    meta: {
      exists: true,
      multisign: false,
      submit: false,
      force_network: 'TESTNET',
      signed: false,
    },
    application: { name: 'App' },
    payload: { tx_type: 'Payment', request_json: tx, created_at: '2025-01-01T10:00:00Z' },
    response: { hex: null, txid: null },
    custom_meta: { identifier: null, blob: null, instruction: 'For lunch' },
  };
  expect(readFully(JSON.stringify(answer))).toEqual({
    kind: 'transaction',
    txjson: tx,
    options: { submit: false, multisign: false, network: 'TESTNET', instruction: 'For lunch' },
  });
});

const call = { method: 'xrpl_signTransaction', params: { tx_json: tx } };

test.each([
  [
    'a session request',
    { topic: 'a', params: { request: call, chainId: 'xrpl:1' } },
    { network: 'TESTNET' },
  ],
  ['a request', { request: call, chainId: 'xrpl:0' }, { network: 'MAINNET' }],
  ['a request without a chain', { request: call }, undefined],
  ['a call', call, undefined],
  [
    'a request that does not submit',
    { request: { ...call, params: { tx_json: tx, submit: false } } },
    { submit: false },
  ],
])('reads the transaction in %s of WalletConnect', (_name, request, options) => {
  expect(readFully(JSON.stringify(request))).toEqual({
    kind: 'transaction',
    txjson: tx,
    ...(options && { options }),
  });
});

test('refuses a request of WalletConnect for an unknown network', () => {
  const text = JSON.stringify({ request: call, chainId: 'xrpl:99' });
  expect(readFully(text)).toEqual({ kind: 'nothing', why: 'bad-option' });
});

test('names what is next to a transaction in an object of unknown form', () => {
  const text = JSON.stringify({ network: 'testnet', data: { memo: 'x', unsigned: tx } });
  expect(readFully(text)).toEqual({
    kind: 'transaction',
    txjson: tx,
    leftOut: ['network', 'memo'],
  });
});

test.each([
  ['tx_blob: BLOB', 'blob'],
  ['"tx_blob": "BLOB",', 'blob'],
  ['0xBLOB', 'blob'],
  ['txblob=0xBLOB', 'blob'],
  ['0xHASH', 'hash'],
  ['hash: 0xHASH', 'hash'],
  ['"hash": "HASH",', 'hash'],
])('reads hex with its name: %s', (text, kind) => {
  const filled = text.replace('BLOB', '12'.repeat(60)).replace('HASH', HASH);
  expect(readFully(filled)).toMatchObject({ kind });
});
