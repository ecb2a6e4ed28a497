import { expect, test } from 'vitest';
import { recogniseJson } from '../../../src/core/recognise/recognise-json';

const ALICE = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
const HASH = 'C5F31D0E5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const PAYMENT = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };

const read = (value: unknown) => recogniseJson(JSON.stringify(value, null, 2));

test.each([
  { TransactionType: 'EnableAmendment', Amendment: HASH, LedgerSequence: 21_225_473 },
  { TransactionType: 'SetFee', BaseFeeDrops: '10', ReserveBaseDrops: '1000000' },
  { TransactionType: 'UNLModify', UNLModifyDisabling: 1, LedgerSequence: 1_600_000 },
])('says that only validators make %j', (txjson) => {
  for (const form of [txjson, { txjson }, { method: 'submit', params: [{ tx_json: txjson }] }]) {
    expect(read(form)).toEqual({ kind: 'nothing', why: 'validators' });
  }
});

test.each([
  ['meta', { meta: { TransactionResult: 'tesSUCCESS' } }],
  ['metaData', { metaData: {} }],
  ['validated', { validated: true }],
  ['ctid', { ctid: 'C5A2B3C400010000' }],
  ['inLedger', { inLedger: 56_865_245 }],
  ['ledger_index', { ledger_index: 56_865_245 }],
  ['ledger_hash', { ledger_hash: HASH }],
  ['close_time_iso', { close_time_iso: '2024-01-01T00:00:00Z' }],
  ['date', { date: 648_248_020 }],
  ['hash', { hash: 'not a hash' }],
])('says that a transaction with the field %s was made already', (part, fields) => {
  expect(read({ ...PAYMENT, ...fields })).toEqual({ kind: 'nothing', why: 'answer', part });
});

test('looks up a transaction that was made already by its hash', () => {
  const answer = { ...PAYMENT, hash: HASH, validated: true, date: 648_248_020 };
  expect(read(answer)).toEqual({ kind: 'hash', txid: HASH });
  expect(read({ ...answer, hash: HASH.toLowerCase() })).toEqual({ kind: 'hash', txid: HASH });
});

test('recognises a transaction without such fields', () => {
  expect(read(PAYMENT)).toEqual({ kind: 'transaction', txjson: PAYMENT });
});
