import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedFacts } from '../../../../src/core/history/files/file-form';
import { parseFileRequest } from '../../../../src/core/history/files/read-request';
import { updateIndexFlags } from '../../../../src/core/request/apply-status';
import { newIdentifier } from '../../../../src/core/request/identifier';
import type { SignRequest } from '../../../../src/core/request/sign-request';
import { runs } from '../../../runs';
import { requestRow } from '../../request/request-row';
import { NOW, request } from './generated';

const identifier = newIdentifier(NOW, new Uint8Array(10));
const body = requestRow().body;
const valid: SignRequest = requestRow({
  identifier,
  createdAt: NOW,
  body: { ...body, custom_meta: { identifier } },
});

/** Reads the valid request with changed facts. */
function readWith(changes: object) {
  return parseFileRequest(JSON.stringify({ ...valid, ...changes }), NOW);
}

/** Reads the valid request with changed fields in its transaction. */
function readWithFields(fields: object) {
  return readWith({ body: { ...valid.body, txjson: { ...valid.body.txjson, ...fields } } });
}

test('reads every exported request back unchanged', () => {
  fc.assert(
    fc.property(request, (each) => {
      const marked = updateIndexFlags({ ...each, told: 'signed', lookedAt: 5, importedAt: 6 }, NOW);
      const text = JSON.stringify(exportedFacts(marked));
      expect(parseFileRequest(text, NOW)).toEqual({ ok: true, request: each });
    }),
    { numRuns: runs(300) },
  );
});

test('exports no index flags, no facts of this device and no unknown properties', () => {
  const row = {
    ...updateIndexFlags({ ...valid, problem: { code: 'offline', at: 1, times: 1 } }, NOW),
    told: 'signed' as const,
    jwt: 'a token that should never be here',
  };
  expect(row.open).toBe(1);
  expect(Object.keys(exportedFacts(row)).sort()).toEqual(Object.keys(valid).sort());
  expect(JSON.stringify(exportedFacts(row))).not.toMatch(/token|jwt|offline/);
});

const futureTime = Date.UTC(2999, 0, 1);
test.each<[string, object, object]>([
  ['no account', { account: undefined }, { reason: 'field', field: 'account' }],
  [
    'an account whose checksum is wrong',
    { account: `${valid.account.slice(0, -1)}x` },
    { reason: 'field', field: 'account' },
  ],
  ['an identifier of another form', { identifier: 'x' }, { reason: 'field', field: 'identifier' }],
  [
    'a creation time in the future',
    { createdAt: futureTime },
    { reason: 'field', field: 'createdAt' },
  ],
  [
    'an answer from the future',
    { resolvedAt: futureTime },
    { reason: 'field', field: 'resolvedAt' },
  ],
  ['a time outside the range of Date', { sentAt: 9e15 }, { reason: 'field', field: 'sentAt' }],
  ['a time in words', { openedAt: '2026-01-01' }, { reason: 'field', field: 'openedAt' }],
  [
    'a creation time other than in its identifier',
    { createdAt: NOW - 9e8 },
    { reason: 'identifier' },
  ],
  [
    'an identifier other than it was sent under',
    { body: { ...valid.body, custom_meta: { identifier: newIdentifier(1, new Uint8Array(10)) } } },
    { reason: 'identifier' },
  ],
  ['no transaction', { body: { ...valid.body, txjson: [] } }, { reason: 'field', field: 'body' }],
  ['a site with spaces', { site: 'a b' }, { reason: 'field', field: 'site' }],
  ['a site of 400 characters', { site: 'a'.repeat(400) }, { reason: 'field', field: 'site' }],
  ['a hash that is a path', { answer: { txid: '../x' } }, { reason: 'field', field: 'answer' }],
  ['a ledger without a result', { ledger: {} }, { reason: 'field', field: 'ledger' }],
  ['an unknown check result', { check: 'fine' }, { reason: 'field', field: 'check' }],
  ['a flag as text', { signed: 'yes' }, { reason: 'field', field: 'signed' }],
  ['null as its UUID', { uuid: null }, { reason: 'field', field: 'uuid' }],
])('rejects a request with %s and gives the reason', (_name, changes, problem) => {
  expect(readWith({})).toMatchObject({ ok: true });
  expect(readWith(changes)).toEqual({ ok: false, ...problem });
});

test.each<[string, object]>([
  ['an address with a wrong checksum', { Destination: `${valid.account.slice(0, -1)}x` }],
  ['a number that would be rounded', { DestinationTag: 2 ** 60 }],
  ['too many digits', { Amount: { currency: 'USD', issuer: 'r', value: '1.23456789012345678' } }],
])('rejects a transaction with %s', (_name, fields) => {
  expect(readWithFields(fields)).toEqual({ ok: false, reason: 'field', field: 'body' });
});

test.each([
  '__proto__',
  'constructor',
  'prototype',
])('rejects the property name %s in a transaction', (name) => {
  const text = JSON.stringify(valid).replace('"Amount"', `"${name}":{"polluted":1},"Amount"`);
  expect(parseFileRequest(text, NOW)).toEqual({ ok: false, reason: 'field', field: 'body' });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('rejects a transaction nested too deeply, and text that is not a JSON object, without an exception', () => {
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  const text = JSON.stringify(valid).replace('"1"', deep);
  expect(parseFileRequest(text, NOW)).toMatchObject({ ok: false });
  expect(parseFileRequest('{"identifier":', NOW)).toEqual({ ok: false, reason: 'json' });
  expect(parseFileRequest('7', NOW)).toEqual({ ok: false, reason: 'shape' });
  expect(parseFileRequest(undefined, NOW)).toEqual({ ok: false, reason: 'big' });
});

const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
test.each<[string, object]>([
  ['its transaction', { body: { ...valid.body, txjson: { TransactionType: 'X', a: SEED } } }],
  [
    'a memo, in hex',
    {
      body: {
        ...valid.body,
        txjson: {
          ...valid.body.txjson,
          Memos: [{ Memo: { MemoData: Buffer.from(SEED).toString('hex') } }],
        },
      },
    },
  ],
  ['its note', { body: { ...valid.body, custom_meta: { identifier, instruction: SEED } } }],
  ['its site', { site: SEED }],
  ['a result code of the platform', { answer: { dispatchedResult: SEED } }],
])('rejects a secret in %s', (_name, changes) => {
  expect(readWith(changes)).toEqual({ ok: false, reason: 'secret' });
});

test('drops index flags, facts of this device and unknown properties', () => {
  const marks = { open: 1, untold: 1, unchecked: 1, importedAt: 7, told: 'signed', more: {} };
  expect(readWith(marks)).toEqual({ ok: true, request: valid });
});

test.each([
  ['a type of 100,000 letters', { TransactionType: 'P'.repeat(100_000) }],
  ['a type that turns the direction of writing', { TransactionType: 'Pay\u202ement' }],
  ['a type that reads like an outcome', { TransactionType: 'Done, final' }],
  ['a field name that turns the direction of writing', { 'Amo\u202eunt': '5' }],
  ['such a name inside a field', { Memos: [{ Memo: { 'Memo\u202eData': '00' } }] }],
])('rejects %s', (_name, fields) => {
  expect(readWithFields(fields)).toMatchObject({ ok: false, reason: 'field', field: 'body' });
});

test('reads types and fields that do not exist yet', () => {
  expect(readWithFields({ TransactionType: 'XChain_Vault2', NewField9: 'x' })).toMatchObject({
    ok: true,
  });
});
