import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileForm } from '../../../../src/core/history/files/file-form';
import { readRequest } from '../../../../src/core/history/files/read-request';
import { newIdentifier } from '../../../../src/core/request/identifier';
import { updateIndexFlags } from '../../../../src/core/request/settle';
import type { SignRequest } from '../../../../src/core/request/sign-request';
import { requestRow } from '../../request/request-row';
import { NOW, request } from './generated';

const identifier = newIdentifier(NOW, new Uint8Array(10));
const body = requestRow().body;
const sound: SignRequest = requestRow({
  identifier,
  createdAt: NOW,
  body: { ...body, custom_meta: { identifier } },
});

/** Reads a request of which something was changed. */
function readWith(changes: object) {
  return readRequest(JSON.stringify({ ...sound, ...changes }), NOW);
}

/** The same with something changed in its transaction. */
function readAsking(fields: object) {
  return readWith({ body: { ...sound.body, txjson: { ...sound.body.txjson, ...fields } } });
}

test('whatever may be known of a request comes back as it was', () => {
  fc.assert(
    fc.property(request, (each) => {
      const marked = updateIndexFlags({ ...each, told: 'signed', lookedAt: 5, importedAt: 6 }, NOW);
      const text = JSON.stringify(fileForm(marked));
      expect(readRequest(text, NOW)).toEqual({ ok: true, request: each });
    }),
    { numRuns: 300 },
  );
});

test('a file says nothing of marks, of this device alone, or of what no request has', () => {
  const row = {
    ...updateIndexFlags({ ...sound, problem: { code: 'offline', at: 1, times: 1 } }, NOW),
    told: 'signed' as const,
    jwt: 'a token that should never be here',
  };
  expect(row.open).toBe(1);
  expect(Object.keys(fileForm(row)).sort()).toEqual(Object.keys(sound).sort());
  expect(JSON.stringify(fileForm(row))).not.toMatch(/token|jwt|offline/);
});

const time = Date.UTC(2999, 0, 1);
test.each<[string, object, object]>([
  ['no account', { account: undefined }, { why: 'field', field: 'account' }],
  [
    'an account whose checksum is wrong',
    { account: `${sound.account.slice(0, -1)}x` },
    { why: 'field', field: 'account' },
  ],
  ['an identifier of another make', { identifier: 'x' }, { why: 'field', field: 'identifier' }],
  ['a moment far ahead', { createdAt: time }, { why: 'field', field: 'createdAt' }],
  ['an answer that is yet to come', { resolvedAt: time }, { why: 'field', field: 'resolvedAt' }],
  ['a time beyond all calendars', { sentAt: 9e15 }, { why: 'field', field: 'sentAt' }],
  ['a time in words', { openedAt: '2026-01-01' }, { why: 'field', field: 'openedAt' }],
  ['another moment than its name', { createdAt: NOW - 9e8 }, { why: 'identifier' }],
  [
    'another name than it was sent under',
    { body: { ...sound.body, custom_meta: { identifier: newIdentifier(1, new Uint8Array(10)) } } },
    { why: 'identifier' },
  ],
  ['no transaction', { body: { ...sound.body, txjson: [] } }, { why: 'field', field: 'body' }],
  ['a site with blanks', { site: 'a b' }, { why: 'field', field: 'site' }],
  ['a site without end', { site: 'a'.repeat(400) }, { why: 'field', field: 'site' }],
  ['a hash that leads elsewhere', { answer: { txid: '../x' } }, { why: 'field', field: 'answer' }],
  ['a ledger without a result', { ledger: {} }, { why: 'field', field: 'ledger' }],
  ['an end that there is not', { check: 'fine' }, { why: 'field', field: 'check' }],
  ['a flag in words', { signed: 'yes' }, { why: 'field', field: 'signed' }],
  ['nothing where there is something', { uuid: null }, { why: 'field', field: 'uuid' }],
])('a request with %s is refused, and it is said why', (_name, changes, fault) => {
  expect(readWith({})).toMatchObject({ ok: true });
  expect(readWith(changes)).toEqual({ ok: false, ...fault });
});

test.each<[string, object]>([
  ['an address inside whose checksum is wrong', { Destination: `${sound.account.slice(0, -1)}x` }],
  ['an amount that would be rounded', { DestinationTag: 2 ** 60 }],
  ['too many digits', { Amount: { currency: 'USD', issuer: 'r', value: '1.23456789012345678' } }],
])('a transaction with %s is refused', (_name, fields) => {
  expect(readAsking(fields)).toEqual({ ok: false, why: 'field', field: 'body' });
});

test.each(['__proto__', 'constructor', 'prototype'])('the name %s in it is refused', (name) => {
  const text = JSON.stringify(sound).replace('"Amount"', `"${name}":{"polluted":1},"Amount"`);
  expect(readRequest(text, NOW)).toEqual({ ok: false, why: 'field', field: 'body' });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a transaction that goes too deep, or is no JSON, is refused without a fall', () => {
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  const text = JSON.stringify(sound).replace('"1"', deep);
  expect(readRequest(text, NOW)).toMatchObject({ ok: false });
  expect(readRequest('{"identifier":', NOW)).toEqual({ ok: false, why: 'json' });
  expect(readRequest('7', NOW)).toEqual({ ok: false, why: 'shape' });
  expect(readRequest(undefined, NOW)).toEqual({ ok: false, why: 'big' });
});

const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
test.each<[string, object]>([
  ['its transaction', { body: { ...sound.body, txjson: { TransactionType: 'X', a: SEED } } }],
  [
    'a memo, in hex',
    {
      body: {
        ...sound.body,
        txjson: {
          ...sound.body.txjson,
          Memos: [{ Memo: { MemoData: Buffer.from(SEED).toString('hex') } }],
        },
      },
    },
  ],
  ['its note', { body: { ...sound.body, custom_meta: { identifier, instruction: SEED } } }],
  ['its site', { site: SEED }],
  ['a word of the platform', { answer: { dispatchedResult: SEED } }],
])('a secret in %s is refused', (_name, changes) => {
  expect(readWith(changes)).toEqual({ ok: false, why: 'secret' });
});

test('what no request has is left out', () => {
  const marks = { open: 1, untold: 1, unchecked: 1, importedAt: 7, told: 'signed', more: {} };
  expect(readWith(marks)).toEqual({ ok: true, request: sound });
});
