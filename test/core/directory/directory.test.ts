import { describe, expect, test } from 'vitest';
import { parseAccountProfile } from '../../../src/core/directory/account-profile';
import { findListing, parseCuratedTokens } from '../../../src/core/directory/curated-tokens';
import { findCurrencyChoice } from '../../../src/core/directory/currencies';
import {
  fiatValue,
  isRateStale,
  parseExchangeRate,
} from '../../../src/core/directory/exchange-rate';
import { issuedTokens } from '../../../src/core/directory/issued-tokens';
import { parseNftDetails } from '../../../src/core/directory/nft-details';
import { findRatedAmount, worthOf } from '../../../src/core/directory/rated-amount';
import { listableTokens } from '../../../src/core/directory/token-findings';
import { accountMeta } from '../../../src/sandbox/api/account-info';
import { curatedAssets } from '../../../src/sandbox/api/curated-assets';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const badAnswer = expect.objectContaining({ code: 'bad-answer' });

describe('parseAccountProfile', () => {
  test('reads names with their sources, marks and picture', () => {
    const thirdParty = [{ accountAlias: 'Bob Inc.', source: 'xrpscan' }];
    const profile = { alias: 'Bob', thirdParty, blocked: true, forceTag: true, kycApproved: true };
    expect(parseAccountProfile(accountMeta(BOB, profile), BOB)).toEqual({
      names: [
        { name: 'Bob', source: 'xaman' },
        { name: 'Bob Inc.', source: 'xrpscan' },
      ],
      avatar: `https://xumm.app/avatar/${BOB}.png`,
      isVerified: true,
      isBlocked: true,
      needsTag: true,
    });
  });

  test('reads an account without a profile', () => {
    expect(parseAccountProfile(accountMeta(BOB), BOB)).toMatchObject({
      names: [],
      isVerified: false,
      isBlocked: false,
      needsTag: false,
    });
  });

  test.each([
    ['an address', ALICE],
    ['hidden characters', 'Bob\u202e'],
    ['a long text', 'B'.repeat(100)],
    ['a number', 5],
  ])('leaves out a name that is %s', (_name, accountAlias) => {
    const answer = { ...accountMeta(BOB), xummProfile: { accountAlias } };
    expect(parseAccountProfile(answer, BOB).names).toEqual([]);
  });

  test.each([
    'http://xumm.app/a.png',
    'https://example.org/a.png',
    'https://x@xumm.app/a',
    7,
  ])('leaves out the picture %s', (avatar) => {
    expect(parseAccountProfile({ ...accountMeta(BOB), avatar }, BOB)).not.toHaveProperty('avatar');
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another account', accountMeta(ALICE)],
    ['no mark of swindlers', { ...accountMeta(BOB), blocked: undefined }],
    ['a mark that is text', { ...accountMeta(BOB), blocked: 'false' }],
    ['no mark for tags', { ...accountMeta(BOB), force_dtag: null }],
  ])('refuses %s', (_name, answer) => {
    expect(() => parseAccountProfile(answer, BOB)).toThrow(badAnswer);
  });
});

const RLUSD = '524C555344000000000000000000000000000000';
const assets = [
  { by: 'Bitstamp', issuer: ALICE, currency: 'USD', name: 'US Dollar' },
  { by: 'Ripple', issuer: ALICE, currency: RLUSD, name: 'Ripple USD' },
];
const tokens = parseCuratedTokens(curatedAssets(assets));

describe('curated tokens', () => {
  test('are read with their issuers', () => {
    expect(tokens).toEqual([
      { issuer: ALICE, currency: 'USD', name: 'US Dollar', issuerName: 'Bitstamp' },
      { issuer: ALICE, currency: RLUSD, name: 'Ripple USD', issuerName: 'Ripple' },
    ]);
  });

  test.each([
    ['the listed one', 'USD', ALICE, 'listed'],
    ['the listed one in hex', '0000000000000000000000005553440000000000', ALICE, 'listed'],
    ['the same code of another issuer', RLUSD, BOB, 'other-issuer'],
    [
      'a longer code that reads the same',
      '524C757364000000000000000000000000000000',
      BOB,
      'other-issuer',
    ],
    ['another code', 'EUR', BOB, 'unlisted'],
  ])('%s', (_name, currency, issuer, kind) => {
    expect(findListing(tokens, { currency, issuer }).kind).toBe(kind);
  });

  test('without a valid issuer or code are left out', () => {
    const token = (changes: object) => ({ currency: 'USD', issuer: ALICE, name: 'x', ...changes });
    const currencies = {
      a: token({ issuer: 'rNo' }),
      b: token({ currency: 'XRP' }),
      c: token({ currency: 5 }),
      d: null,
      e: token({ name: 7 }),
    };
    const answer = { details: { Bitstamp: { name: 'Bitstamp', currencies }, other: 'x' } };
    expect(parseCuratedTokens(answer)).toEqual([
      { issuer: ALICE, currency: 'USD', issuerName: 'Bitstamp' },
    ]);
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['no details', {}],
    ['too many issuers', { details: Object.fromEntries(Array(2000).entries()) }],
  ])('refuse %s', (_name, answer) => {
    expect(() => parseCuratedTokens(answer)).toThrow(badAnswer);
  });
});

const rates = (changes: object = {}, currency: object = {}) => ({
  USD: 1.1,
  XRP: 2.27,
  XAH: 0.045,
  __meta: { currency: { en: 'Euro', code: 'EUR', symbol: '€', isoDecimals: 2, ...currency } },
  ...changes,
});

describe('exchange rates', () => {
  const rate = parseExchangeRate(rates(), 'EUR');

  test('are read as decimal text', () => {
    expect(rate).toEqual({ currency: 'EUR', perXrp: '2.27', perXah: '0.045', decimals: 2 });
    expect(parseExchangeRate(rates({ XRP: 1e-7 }), 'EUR').perXrp).toBe('1e-7');
  });

  test.each([
    [25_000_000n, 'XRP', '56.75'],
    [1_000_000n, 'XAH', '0.05'],
    [-25_000_000n, 'XRP', '-56.75'],
    [12n, 'XRP', '0.000027'],
    [0n, 'XRP', '0.00'],
    [100_000_000_000_000_000n, 'XRP', '227000000000.00'],
    [5n, 'USD', undefined],
  ])('%i drops of %s are worth %s', (drops, unit, value) => {
    expect(fiatValue(drops, rate, unit)).toBe(value);
  });

  test('without decimals give whole numbers', () => {
    const yen = parseExchangeRate(rates({ XRP: 330 }, { code: 'JPY', isoDecimals: 0 }), 'JPY');
    expect(fiatValue(1_500_000n, yen, 'XRP')).toBe('495');
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another currency', rates({}, { code: 'USD' })],
    ['no currency', rates({ __meta: undefined })],
    ['zero', rates({ XRP: 0 })],
    ['a negative rate', rates({ XRP: -1 })],
    ['no number', rates({ XRP: null })],
    ['an endless one', rates({ XRP: Number.POSITIVE_INFINITY })],
  ])('refuse %s', (_name, answer) => {
    expect(() => parseExchangeRate(answer, 'EUR')).toThrow(badAnswer);
  });

  test.each([
    [0, false],
    [15 * 60_000, false],
    [15 * 60_000 + 1, true],
    [-16 * 60_000, true],
  ])('of %i ms ago are stale: %s', (age, stale) => {
    expect(isRateStale(1_000_000_000 - age, 1_000_000_000)).toBe(stale);
  });
});

describe('parseNftDetails', () => {
  const id = 'A'.repeat(64);
  test('reads name, picture and parties', () => {
    const answer = {
      issuer: ALICE,
      owner: BOB,
      token: id,
      name: 'Cat',
      image: 'https://xumm.app/1',
    };
    expect(parseNftDetails(answer, id)).toEqual({
      name: 'Cat',
      picture: 'https://xumm.app/1',
      issuer: ALICE,
      owner: BOB,
    });
  });

  test('leaves out what is malformed', () => {
    expect(parseNftDetails({ name: '\u202e', image: 'data:x', owner: 'rNo' }, id)).toEqual({});
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another NFT', { token: 'B'.repeat(64) }],
  ])('refuses %s', (_name, answer) => {
    expect(() => parseNftDetails(answer, id)).toThrow(badAnswer);
  });
});

describe('issuedTokens', () => {
  const usd = { currency: 'USD', issuer: ALICE };
  const amount = { ...usd, value: '1' };

  test.each([
    ['an amount', { Amount: amount }],
    ['a limit', { LimitAmount: amount }],
    ['an asset of a pool, twice', { Asset: usd, Amount: amount }],
    ['a batch', { RawTransactions: [{ RawTransaction: { TakerGets: amount } }] }],
    [
      'the hex of a standard code',
      { Amount: { ...amount, currency: `${'0'.repeat(24)}555344${'0'.repeat(10)}` } },
    ],
  ])('finds the token of %s', (_name, txjson) => {
    expect(issuedTokens(txjson, undefined)).toEqual([usd]);
  });

  test.each([
    ['XRP', { Amount: '1' }, undefined],
    ['a path', { Paths: [[usd]] }, undefined],
    ['any issuer that the recipient trusts', { Destination: ALICE, Amount: amount }, undefined],
    ['any issuer that the sender trusts', { SendMax: amount }, ALICE],
    ['a wrong address', { Amount: { ...amount, issuer: 'rBob' } }, undefined],
  ])('finds none in %s', (_name, txjson, account) => {
    expect(issuedTokens(txjson, account)).toEqual([]);
  });

  test('only tokens of Mainnet are compared with the list', () => {
    expect(listableTokens({ Amount: amount }, undefined, 'MAINNET')).toEqual([usd]);
    expect(listableTokens({ Amount: amount }, undefined, 'TESTNET')).toEqual([]);
    expect(listableTokens({ Amount: amount, NetworkID: 21337 }, undefined, 'MAINNET')).toEqual([]);
    expect(listableTokens({ Amount: amount }, undefined, undefined)).toEqual([]);
  });
});

describe('findRatedAmount', () => {
  const xrp = { value: '25', unit: 'XRP' };

  test('is the amount of a live network in its own coin', () => {
    expect(findRatedAmount(xrp, 'MAINNET')).toEqual({ drops: 25_000_000n, unit: 'XRP' });
    expect(findRatedAmount({ ...xrp, unit: 'XAH' }, 'XAHAU')).toMatchObject({ unit: 'XAH' });
  });

  test.each([
    ['a test network', xrp, 'TESTNET'],
    ['an unknown network', xrp, undefined],
    ['XRP on Xahau', xrp, 'XAHAU'],
    ['a token', { ...xrp, issuer: ALICE }, 'MAINNET'],
    ['zero', { ...xrp, value: '0' }, 'MAINNET'],
  ])('leaves out %s', (_name, amount, network) => {
    expect(findRatedAmount(amount, network)).toBeUndefined();
  });

  test('has no value where the platform gives no rate of XAH', () => {
    const rate = { currency: 'EUR', perXrp: '2.27', decimals: 2 };
    expect(worthOf({ drops: 1_000_000n, unit: 'XAH' }, { rate, at: 0 })).toBeUndefined();
    expect(worthOf({ drops: 1_000_000n, unit: 'XRP' }, { rate, at: 0 })).toBe('2.27');
  });
});

test('findCurrencyChoice reads only what is offered', () => {
  expect(['EUR', 'XXX', 'eur', '', null, 5].map(findCurrencyChoice)).toEqual([
    'EUR',
    ...Array(5).fill(undefined),
  ]);
});
