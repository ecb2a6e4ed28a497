import { describe, expect, test } from 'vitest';
import { CompanionError } from '../../../src/core/companion-error';
import { parseAccountInfo } from '../../../src/core/ledger/account-info';
import { parseHasLine } from '../../../src/core/ledger/account-lines';
import { findNodeUrl } from '../../../src/core/ledger/node-url';
import { parseServerState } from '../../../src/core/ledger/server-state';
import { findShare } from '../../../src/core/ledger/spending-share';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';

const bad = (code: string) => expect.objectContaining({ name: 'CompanionError', code });

/** An answer as the documentation shows it, with changes to its result. */
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

/** What no answer may be. */
const hostile: [string, unknown][] = [
  ['nothing', undefined],
  ['a page', '<html>'],
  ['a list', []],
  ['an empty object', {}],
  ['a result that is none', { result: 'success' }],
  ['no status', { result: { state: {} } }],
  ['another error', failure('lgrNotFound')],
];

describe('server_state', () => {
  test('tells the network, the ledger and the reserves', () => {
    expect(parseServerState(state())).toEqual({
      network: 1,
      ledger: 65_887_184,
      reserveBase: 1_000_000n,
      reserveStep: 200_000n,
    });
  });

  test('without a network it is the main one', () => {
    expect(parseServerState(state({ network_id: undefined })).network).toBe(0);
  });

  test.each([
    ...hostile,
    ['no final ledger yet', state({ validated_ledger: undefined })],
    ['a reserve in fractions', state({}, { reserve_base: 0.2 })],
    ['a negative reserve', state({}, { reserve_inc: -1 })],
    ['a reserve as text', state({}, { reserve_inc: '200000' })],
    ['a ledger beyond any', state({}, { seq: 1e300 })],
    ['ledger zero', state({}, { seq: 0 })],
    ['a network by name', state({ network_id: 'MAINNET' })],
    ['an account that is missing', failure('actNotFound')],
  ])('%s is refused', (_name, answer) => {
    expect(() => parseServerState(answer)).toThrow(bad('bad-answer'));
  });

  test('a node without time says so', () => {
    expect(() => parseServerState(failure('slowDown'))).toThrow(bad('rate-limited'));
  });
});

describe('account_info', () => {
  test('tells balance, reserve, flags and keys', () => {
    const answer = info({ RegularKey: BOB, TransferRate: 1_005_000_000 });
    expect(parseAccountInfo(answer, ALICE)).toEqual({
      balance: 999_999_999_960n,
      owned: 3,
      flags: 8_388_608,
      sequence: 6,
      regularKey: BOB,
      hasSigners: false,
      transferRate: 1_005_000_000,
    });
  });

  test.each([
    ['in the account', info({ signer_lists: [{}] })],
    ['beside the account', info({}, { signer_lists: [{}] })],
  ])('signers are found %s', (_name, answer) => {
    expect(parseAccountInfo(answer, ALICE)).toMatchObject({ hasSigners: true });
  });

  test('no transfer rate and zero are the same', () => {
    expect(parseAccountInfo(info({ TransferRate: 0 }), ALICE)).toEqual(
      parseAccountInfo(info(), ALICE),
    );
  });

  test('an account that is not there is no failure', () => {
    expect(parseAccountInfo(failure('actNotFound'), ALICE)).toBe('missing');
  });

  test.each([
    ...hostile,
    ['somebody else’s account', info({ Account: BOB })],
    ['a ledger that is not final', info({}, { validated: false })],
    ['a balance as number', info({ Balance: 5 })],
    ['a balance in fractions', info({ Balance: '1.5' })],
    ['a negative balance', info({ Balance: '-1' })],
    ['a balance beyond any', info({ Balance: '9'.repeat(30) })],
    ['flags as text', info({ Flags: '0' })],
    ['flags beyond any', info({ Flags: 2 ** 32 })],
    ['no count of what it owns', info({ OwnerCount: undefined })],
    ['an odd transfer rate', info({ TransferRate: 'much' })],
  ])('%s is refused', (_name, answer) => {
    expect(() => parseAccountInfo(answer, ALICE)).toThrow(bad('bad-answer'));
  });

  test('a key that is no address is not told as one', () => {
    expect(parseAccountInfo(info({ RegularKey: '<b>' }), ALICE)).not.toHaveProperty('regularKey');
  });
});

describe('account_lines', () => {
  const needed = { holder: ALICE, issuer: BOB, currency: 'USD' };
  const line = { account: BOB, balance: '0', currency: 'USD', limit: '100' };
  const answer = (lines: unknown, changes: object = {}) => ({
    result: { account: ALICE, lines, status: 'success', validated: true, ...changes },
  });

  test.each([
    ['there', answer([{ ...line, currency: 'EUR' }, line]), true],
    ['not there', answer([]), false],
    ['that of another currency', answer([{ ...line, currency: 'EUR' }]), false],
    ['that of another issuer', answer([{ ...line, account: ALICE }]), false],
    ['not on the first page', answer([], { marker: 'x' }), undefined],
    ['on the first page', answer([line], { marker: 'x' }), true],
    ['among rubbish', answer([null, 'x', [], line]), true],
  ])('a line is %s', (_name, given, has) => {
    expect(parseHasLine(given, needed)).toBe(has);
  });

  test.each([
    ...hostile,
    ['somebody else’s lines', answer([line], { account: BOB })],
    ['no list', answer({ 0: line })],
    ['a ledger that is not final', answer([], { validated: false })],
  ])('%s is refused', (_name, given) => {
    expect(() => parseHasLine(given, needed)).toThrow(bad('bad-answer'));
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
])('%j is a node at %j', (text, url) => {
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
])('%j is a share of %j', (value, share) => {
  expect(findShare(value)).toBe(share);
});

test('what is thrown is one of ours', () => {
  expect(() => parseServerState(null)).toThrow(CompanionError);
});
