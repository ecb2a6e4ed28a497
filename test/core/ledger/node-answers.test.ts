import { describe, expect, test } from 'vitest';
import { CompanionError } from '../../../src/core/companion-error';
import { parseAccountInfo } from '../../../src/core/ledger/account-info';
import { parseHasTrustLine } from '../../../src/core/ledger/account-lines';
import { findNodeUrl } from '../../../src/core/ledger/node-url';
import { parseServerState } from '../../../src/core/ledger/server-state';
import { findShare } from '../../../src/core/ledger/spending-share';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';

const bad = (code: string) => expect.objectContaining({ name: 'CompanionError', code });

/** A response as in the documentation, with changes to its result. */
const state = (changes: object = {}, ledger: object = {}) => ({
  result: {
    state: {
      build_version: '1.7.2',
      network_id: 1,
      validated_ledger: {
        base_fee: 10,
        reserve_base: 1_000_000,
        reserve_inc: 200_000,
        seq: 65_887_184,
        ...ledger,
      },
      ...changes,
    },
    status: 'success',
  },
});

const info = (account: object = {}, changes: object = {}) => ({
  result: {
    account_data: {
      Account: ALICE,
      Balance: '999999999960',
      Flags: 8_388_608,
      LedgerEntryType: 'AccountRoot',
      OwnerCount: 3,
      Sequence: 6,
      ...account,
    },
    ledger_index: 56_843_712,
    status: 'success',
    validated: true,
    ...changes,
  },
});

const failure = (error: string) => ({
  result: { error, error_code: 19, error_message: 'No.', status: 'error', validated: true },
});

/** Responses that every parser refuses. */
const hostile: [string, unknown][] = [
  ['no response', undefined],
  ['a web page', '<html>'],
  ['a list', []],
  ['an empty object', {}],
  ['a result that is text', { result: 'success' }],
  ['no status', { result: { state: {} } }],
  ['another error', failure('lgrNotFound')],
];

describe('parseServerState', () => {
  test('reads the network, the ledger and the reserves', () => {
    expect(parseServerState(state())).toEqual({
      networkId: 1,
      ledgerIndex: 65_887_184,
      reserveBase: 1_000_000n,
      reserveIncrement: 200_000n,
    });
  });

  test.each([
    [0, Date.UTC(2000, 0, 1)],
    [820_540_800, Date.UTC(2026, 0, 1)],
    [-1, undefined],
    ['0', undefined],
  ])('reads the close time %j as %j', (close_time, closedAt) => {
    expect(parseServerState(state({}, { close_time })).closedAt).toBe(closedAt);
  });

  test('assumes Mainnet when the network is missing', () => {
    expect(parseServerState(state({ network_id: undefined })).networkId).toBe(0);
  });

  test.each([
    ...hostile,
    ['no final ledger', state({ validated_ledger: undefined })],
    ['a fractional reserve', state({}, { reserve_base: 0.2 })],
    ['a negative reserve', state({}, { reserve_inc: -1 })],
    ['a reserve as text', state({}, { reserve_inc: '200000' })],
    ['a ledger that is too large', state({}, { seq: 1e300 })],
    ['ledger zero', state({}, { seq: 0 })],
    ['a network by name', state({ network_id: 'MAINNET' })],
    ['the error actNotFound', failure('actNotFound')],
  ])('refuses %s', (_name, answer) => {
    expect(() => parseServerState(answer)).toThrow(bad('bad-answer'));
  });

  test('reports an overloaded node as rate-limited', () => {
    expect(() => parseServerState(failure('slowDown'))).toThrow(bad('rate-limited'));
  });
});

describe('parseAccountInfo', () => {
  test('reads balance, object count, flags and keys', () => {
    const answer = info({ RegularKey: BOB, TransferRate: 1_005_000_000 });
    expect(parseAccountInfo(answer, ALICE)).toEqual({
      balance: 999_999_999_960n,
      ownerCount: 3,
      flags: 8_388_608,
      sequence: 6,
      regularKey: BOB,
      hasSigners: false,
      transferRate: 1_005_000_000,
    });
  });

  test.each([
    ['inside the account', info({ signer_lists: [{}] })],
    ['next to the account', info({}, { signer_lists: [{}] })],
  ])('finds signer lists %s', (_name, answer) => {
    expect(parseAccountInfo(answer, ALICE)).toMatchObject({ hasSigners: true });
  });

  test('treats a transfer rate of 0 as none', () => {
    expect(parseAccountInfo(info({ TransferRate: 0 }), ALICE)).toEqual(
      parseAccountInfo(info(), ALICE),
    );
  });

  test('returns missing for an account that does not exist', () => {
    expect(parseAccountInfo(failure('actNotFound'), ALICE)).toBe('missing');
  });

  test.each([
    ...hostile,
    ['another account', info({ Account: BOB })],
    ['a ledger that is not final', info({}, { validated: false })],
    ['a balance that is a number', info({ Balance: 5 })],
    ['a fractional balance', info({ Balance: '1.5' })],
    ['a negative balance', info({ Balance: '-1' })],
    ['a balance that is too large', info({ Balance: '9'.repeat(30) })],
    ['flags that are text', info({ Flags: '0' })],
    ['flags of more than 32 bits', info({ Flags: 2 ** 32 })],
    ['no object count', info({ OwnerCount: undefined })],
    ['a transfer rate that is text', info({ TransferRate: 'much' })],
  ])('refuses %s', (_name, answer) => {
    expect(() => parseAccountInfo(answer, ALICE)).toThrow(bad('bad-answer'));
  });

  test('ignores a regular key that is not an address', () => {
    expect(parseAccountInfo(info({ RegularKey: '<b>' }), ALICE)).not.toHaveProperty('regularKey');
  });
});

describe('parseHasTrustLine', () => {
  const needed = { holder: ALICE, issuer: BOB, currency: 'USD' };
  const line = { account: BOB, balance: '0', currency: 'USD', limit: '100' };
  const answer = (lines: unknown, changes: object = {}) => ({
    result: { account: ALICE, lines, status: 'success', validated: true, ...changes },
  });

  test.each([
    ['a list with the line', answer([{ ...line, currency: 'EUR' }, line]), true],
    ['an empty list', answer([]), false],
    ['a line for another currency', answer([{ ...line, currency: 'EUR' }]), false],
    ['a line to another issuer', answer([{ ...line, account: ALICE }]), false],
    ['a first page without the line', answer([], { marker: 'x' }), undefined],
    ['a first page with the line', answer([line], { marker: 'x' }), true],
    ['a list with malformed entries and the line', answer([null, 'x', [], line]), true],
  ])('handles %s', (_name, given, has) => {
    expect(parseHasTrustLine(given, needed)).toBe(has);
  });

  test.each([
    ...hostile,
    ['lines of another account', answer([line], { account: BOB })],
    ['no list', answer({ 0: line })],
    ['a ledger that is not final', answer([], { validated: false })],
  ])('refuses %s', (_name, given) => {
    expect(() => parseHasTrustLine(given, needed)).toThrow(bad('bad-answer'));
  });
});

test.each([
  ['https://xrplcluster.com', 'https://xrplcluster.com/'],
  ['  https://s.altnet.rippletest.net:51234/ ', 'https://s.altnet.rippletest.net:51234/'],
  ['https://node.example/key/abc?x=1', 'https://node.example/key/abc?x=1'],
  ['http://xrplcluster.com', undefined],
  ['wss://xrplcluster.com', undefined],
  ['https://user:word@xrplcluster.com', undefined],
  ['https://user@xrplcluster.com', undefined],
  ['https://xrplcluster.com/#x', undefined],
  ['xrplcluster.com', undefined],
  ['javascript:alert(1)', undefined],
  [`https://xrplcluster.com/${'a'.repeat(200)}`, undefined],
  [undefined, undefined],
  [{ href: 'https://xrplcluster.com' }, undefined],
])('findNodeUrl turns %j into %j', (text, url) => {
  expect(findNodeUrl(text)).toBe(url);
});

test.each([
  [50, 50],
  [1, 1],
  [100, 100],
  [0, undefined],
  [101, undefined],
  [1.5, undefined],
  ['50', undefined],
  [Number.NaN, undefined],
  [undefined, undefined],
])('findShare turns %j into %j', (value, share) => {
  expect(findShare(value)).toBe(share);
});

test('parseServerState throws a CompanionError', () => {
  expect(() => parseServerState(null)).toThrow(CompanionError);
});
