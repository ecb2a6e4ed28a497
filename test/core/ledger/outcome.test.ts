import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { findKnownResult } from '../../../src/core/ledger/known-results';
import {
  ledgerFactsOf,
  parseCtidAnswer,
  parseTransaction,
  parseTransactionAnswer,
} from '../../../src/core/ledger/ledger-transaction';
import { findOutcomeProblem, nextLookupDelay } from '../../../src/core/ledger/outcome';
import type { LedgerOutcome, SignRequest } from '../../../src/core/request/sign-request';
import { findLookupHash } from '../../../src/core/request/status';
import { requestRow } from '../request/request-row';

const HASH = 'A'.repeat(64);
const answered = {
  TransactionType: 'Payment',
  Amount: '5',
  Fee: '12',
  hash: HASH,
  date: 1,
  ledger_index: 9,
  validated: true,
  meta: { TransactionResult: 'tesSUCCESS', delivered_amount: '3', DeliveredAmount: '9' },
};

test('parseTransaction does not take the amount of a payment for the delivered amount', () => {
  expect(parseTransaction(answered)).toEqual({
    txjson: { TransactionType: 'Payment', Amount: '5', Fee: '12' },
    validated: true,
    result: 'tesSUCCESS',
    ledgerIndex: 9,
    delivered: '3',
    time: Date.UTC(2000, 0, 1, 0, 0, 1),
    network: undefined,
  });
  const { meta: _meta, ...bare } = answered;
  expect(parseTransaction(bare)).toMatchObject({ delivered: undefined, result: undefined });
});

test('ledgerFactsOf returns facts only for a transaction in a final ledger', () => {
  const found = { ...parseTransaction(answered), network: 'MAINNET' };
  expect(ledgerFactsOf(found, 'platform', 7)).toEqual({
    result: 'tesSUCCESS',
    delivered: '3',
    ledgerIndex: 9,
    time: found.time,
    fee: '12',
    network: 'MAINNET',
    by: 'platform',
    at: 7,
  });
  expect(ledgerFactsOf({ ...found, validated: false }, 'node', 7)).toBeUndefined();
  expect(ledgerFactsOf({ ...found, result: undefined }, 'node', 7)).toBeUndefined();
});

describe('parseTransactionAnswer', () => {
  const answer = (result: object) => ({ result: { status: 'success', ...result } });

  test('reads the requested transaction', () => {
    const found = parseTransactionAnswer(answer(answered), HASH.toLowerCase());
    expect(found).toMatchObject({ result: 'tesSUCCESS' });
  });

  test('returns missing for an unknown transaction', () => {
    expect(parseTransactionAnswer(answer({ error: 'txnNotFound' }), HASH)).toBe('missing');
  });

  test.each([
    ['another transaction', answer({ ...answered, hash: 'B'.repeat(64) })],
    ['no transaction', answer({ hash: HASH })],
    ['another error', answer({ error: 'notImpl' })],
    ['text', 'Not found'],
  ])('refuses %s', (_name, given) => {
    expect(() => parseTransactionAnswer(given, HASH)).toThrow('bad-answer');
  });
});

describe('parseCtidAnswer', () => {
  const CTID = 'C000000900020001';
  const inLedger = { ...answered, meta: { ...answered.meta, TransactionIndex: 2 } };
  const answer = (result: object) => ({ result: { status: 'success', ...result } });

  test('reads the requested transaction', () => {
    const found = parseCtidAnswer(answer(inLedger), CTID);
    expect(found).toMatchObject({ result: 'tesSUCCESS', ledgerIndex: 9, validated: true });
  });

  test('returns missing for an unknown transaction', () => {
    expect(parseCtidAnswer(answer({ error: 'txnNotFound' }), CTID)).toBe('missing');
  });

  test.each([
    ['a transaction of another ledger', answer({ ...inLedger, ledger_index: 10 })],
    ['another transaction of the ledger', answer(answered)],
    ['a transaction that is not final', answer({ ...inLedger, validated: false })],
    ['another network', answer({ error: 'wrongNetwork' })],
    ['no transaction', answer({ ledger_index: 9, meta: { TransactionIndex: 2 } })],
    ['text', 'Not found'],
  ])('refuses %s', (_name, given) => {
    expect(() => parseCtidAnswer(given, CTID)).toThrow('bad-answer');
  });
});

function requestOf(
  options: Partial<SignRequest['body']['options']> = {},
  txjson = {},
): SignRequest {
  const row = requestRow({ signed: true, answer: { txid: HASH } });
  const body = {
    ...row.body,
    txjson: { ...row.body.txjson, Amount: '25', ...txjson },
    options: { ...row.body.options, ...options },
  };
  return { ...row, body };
}

test.each<[string, SignRequest, string | undefined]>([
  ['a request that was signed and submitted', requestOf(), HASH],
  ['no request that was only signed', requestOf({ submit: false }), undefined],
  ['no request for a multi-signature', requestOf({ multisign: true }), undefined],
  ['no sign-in', requestOf({}, { TransactionType: 'SignIn' }), undefined],
  ['no request that was rejected', { ...requestOf(), signed: false }, undefined],
  [
    'no request with an invalid hash',
    { ...requestOf(), answer: { txid: '../payload' } },
    undefined,
  ],
])('findLookupHash looks up %s', (_name, request, hash) => {
  expect(findLookupHash(request)).toBe(hash);
});

const good = { result: 'tesSUCCESS', network: 'MAINNET', delivered: '25' };

test.each<[string, SignRequest, Partial<LedgerOutcome>, string | undefined]>([
  [
    'no problem when everything was delivered',
    requestOf({ force_network: 'MAINNET' }),
    {},
    undefined,
  ],
  ['no problem when more was delivered', requestOf(), { delivered: '26' }, undefined],
  ['a smaller delivered amount', requestOf(), { delivered: '24' }, 'less'],
  [
    'no problem when the delivered amount is unknown',
    requestOf(),
    { delivered: 'unavailable' },
    undefined,
  ],
  ['another network', requestOf({ force_network: 'TESTNET' }), {}, 'network'],
  ['a failed transaction', requestOf(), { result: 'tecPATH_DRY' }, 'failed'],
])('findOutcomeProblem finds %s', (_name, request, facts, problem) => {
  expect(findOutcomeProblem(request, { ...good, ...facts })).toBe(problem);
});

test('nextLookupDelay waits longer each time, two minutes in total', () => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const wait = nextLookupDelay(attempts, { resolvedAt: 0 }, 1000);
    if (wait === undefined) break;
    waits.push(wait);
  }
  expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 15_000]);
  expect(waits.reduce((sum, wait) => sum + wait)).toBe(120_000);
});

test('nextLookupDelay stops when the request was signed more than an hour ago', () => {
  expect(nextLookupDelay(1, { resolvedAt: 0 }, 3_600_001)).toBeUndefined();
});

test('findKnownResult knows exactly the results that have a message', () => {
  const codes = Object.keys(english).flatMap((key) => /^result_(te.*)/.exec(key)?.[1] ?? []);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => findKnownResult(code) !== code)).toEqual([]);
  expect(findKnownResult('tecNEW_THING')).toBeUndefined();
});
