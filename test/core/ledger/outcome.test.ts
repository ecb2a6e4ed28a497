import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { findKnownResult } from '../../../src/core/ledger/known-results';
import {
  ledgerFactsOf,
  parseTransaction,
  parseTransactionAnswer,
} from '../../../src/core/ledger/ledger-transaction';
import { findOutcomeFault, nextLook } from '../../../src/core/ledger/outcome';
import type { LedgerFacts, SignRequest } from '../../../src/core/request/sign-request';
import { findLookedUpHash } from '../../../src/core/request/status';
import { requestRow } from '../request/request-row';

const HASH = 'A'.repeat(64);
const told = {
  TransactionType: 'Payment',
  Amount: '5',
  Fee: '12',
  hash: HASH,
  date: 1,
  ledger_index: 9,
  validated: true,
  meta: { TransactionResult: 'tesSUCCESS', delivered_amount: '3', DeliveredAmount: '9' },
};

test('a transaction is read without taking its amount for what it delivered', () => {
  expect(parseTransaction(told)).toEqual({
    txjson: { TransactionType: 'Payment', Amount: '5', Fee: '12' },
    validated: true,
    result: 'tesSUCCESS',
    ledgerIndex: 9,
    delivered: '3',
    time: Date.UTC(2000, 0, 1, 0, 0, 1),
    network: undefined,
  });
  const { meta: _meta, ...bare } = told;
  expect(parseTransaction(bare)).toMatchObject({ delivered: undefined, result: undefined });
});

test('only what is in a final ledger is kept', () => {
  const found = { ...parseTransaction(told), network: 'MAINNET' };
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

describe('a node’s answer to tx', () => {
  const answer = (result: object) => ({ result: { status: 'success', ...result } });

  test('is the transaction that was asked for', () => {
    const found = parseTransactionAnswer(answer(told), HASH.toLowerCase());
    expect(found).toMatchObject({ result: 'tesSUCCESS' });
  });

  test('may be that there is none', () => {
    expect(parseTransactionAnswer(answer({ error: 'txnNotFound' }), HASH)).toBe('missing');
  });

  test.each([
    ['another transaction', answer({ ...told, hash: 'B'.repeat(64) })],
    ['none at all', answer({ hash: HASH })],
    ['another error', answer({ error: 'notImpl' })],
    ['no answer', 'Not found'],
  ])('is none when it is %s', (_name, given) => {
    expect(() => parseTransactionAnswer(given, HASH)).toThrow('bad-answer');
  });
});

function asked(options: Partial<SignRequest['body']['options']> = {}, txjson = {}): SignRequest {
  const row = requestRow({ signed: true, answer: { txid: HASH } });
  const body = {
    ...row.body,
    txjson: { ...row.body.txjson, Amount: '25', ...txjson },
    options: { ...row.body.options, ...options },
  };
  return { ...row, body };
}

test.each<[string, SignRequest, string | undefined]>([
  ['what was signed and sent', asked(), HASH],
  ['what was only signed', asked({ submit: false }), undefined],
  ['one signature of several', asked({ multisign: true }), undefined],
  ['a sign-in', asked({}, { TransactionType: 'SignIn' }), undefined],
  ['what was rejected', { ...asked(), signed: false }, undefined],
  ['a hash that is none', { ...asked(), answer: { txid: '../payload' } }, undefined],
])('looked up: %s', (_name, request, hash) => {
  expect(findLookedUpHash(request)).toBe(hash);
});

const good = { result: 'tesSUCCESS', network: 'MAINNET', delivered: '25' };

test.each<[string, SignRequest, Partial<LedgerFacts>, string | undefined]>([
  ['all of it', asked({ force_network: 'MAINNET' }), {}, undefined],
  ['more', asked(), { delivered: '26' }, undefined],
  ['less', asked(), { delivered: '24' }, 'less'],
  ['an unknown amount', asked(), { delivered: 'unavailable' }, undefined],
  ['on another network', asked({ force_network: 'TESTNET' }), {}, 'network'],
  ['nothing, for a fee', asked(), { result: 'tecPATH_DRY' }, 'failed'],
])('delivered: %s', (_name, request, facts, fault) => {
  expect(findOutcomeFault(request, { ...good, ...facts })).toBe(fault);
});

test('it is looked up ever more slowly, and two minutes at most', () => {
  const waits: number[] = [];
  for (let looks = 1; ; looks += 1) {
    const wait = nextLook(looks, { resolvedAt: 0 }, 1000);
    if (wait === undefined) break;
    waits.push(wait);
  }
  expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 15_000]);
  expect(waits.reduce((sum, wait) => sum + wait)).toBe(120_000);
});

test('what was signed long ago is looked up once', () => {
  expect(nextLook(1, { resolvedAt: 0 }, 3_600_001)).toBeUndefined();
});

test('every result that has words has them in the sentences, and no other', () => {
  const codes = Object.keys(english).flatMap((key) => /^result_(te.*)/.exec(key)?.[1] ?? []);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => findKnownResult(code) !== code)).toEqual([]);
  expect(findKnownResult('tecNEW_THING')).toBeUndefined();
});
