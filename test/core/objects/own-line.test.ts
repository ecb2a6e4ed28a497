import { describe, expect, test } from 'vitest';
import { findHeldToken } from '../../../src/core/objects/held-token';
import { findOwnLine } from '../../../src/core/objects/own-line';

const LOW = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const HIGH = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
const line = (more: object = {}, value = '0') => ({
  Balance: { currency: 'USD', issuer: 'rrrrrrrrrrrrrrrrrrrrBZbvji', value },
  LowLimit: { currency: 'USD', issuer: LOW, value: '0' },
  HighLimit: { currency: 'USD', issuer: HIGH, value: '100' },
  Flags: 0,
  ...more,
});

describe('an own trust line', () => {
  test('has the balance and the limit of the account’s side', () => {
    expect(findOwnLine(line({}, '-7.5'), HIGH, undefined)).toMatchObject({
      currency: 'USD',
      issuer: LOW,
      balance: '7.5',
      limit: '100',
    });
    expect(findOwnLine(line({}, '-7.5'), LOW, undefined)).toMatchObject({
      issuer: HIGH,
      balance: '-7.5',
      limit: '0',
    });
  });

  test.each<[string, object, string, boolean | undefined, object]>([
    ['ripples, its account does not', {}, HIGH, false, { Flags: 0x2_0000 }],
    ['does not ripple, its account does', { Flags: 0x20_0000 }, HIGH, true, { Flags: 0x4_0000 }],
    ['ripples as its account', {}, HIGH, true, {}],
    ['of an account of which nothing is known', {}, HIGH, undefined, {}],
    ['is frozen by the account', { Flags: 0x80_0000 }, HIGH, undefined, { Flags: 0x20_0000 }],
    ['is frozen by the other account', { Flags: 0x40_0000 }, HIGH, undefined, {}],
    ['is deep-frozen', { Flags: 0x240_0000 }, LOW, undefined, { Flags: 0xa0_0000 }],
    ['has a quality', { HighQualityIn: 5, LowQualityOut: 6 }, HIGH, undefined, { QualityIn: 0 }],
  ])('that %s is brought to its default state', (_what, more, account, ripples, reset) => {
    expect(findOwnLine(line(more), account, ripples)?.reset).toEqual(reset);
  });

  test('is kept by nothing of the account when all of its side is the default', () => {
    expect(findOwnLine(line({ Flags: 0x10_0000 }), LOW, false)?.isDefault).toBe(true);
    expect(findOwnLine(line({}, '5'), LOW, true)?.isDefault).toBe(false);
    expect(findOwnLine(line(), HIGH, true)?.isDefault).toBe(false);
  });

  test('of others, or without its parts, is none', () => {
    expect(findOwnLine(line(), 'rrrrrrrrrrrrrrrrrrrrrhoLvTp', true)).toBeUndefined();
    expect(findOwnLine(line({ Balance: { currency: 'USD' } }), LOW, true)).toBeUndefined();
    expect(findOwnLine({}, LOW, true)).toBeUndefined();
  });
});

test('a transaction that only lets its account hold a token names it', () => {
  const LimitAmount = { currency: 'USD', issuer: HIGH };
  const line = { kind: 'line', ...LimitAmount };
  expect(findHeldToken({ TransactionType: 'TrustSet', LimitAmount })).toEqual(line);
  const id = '0000002B5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A';
  const authorize = { TransactionType: 'MPTokenAuthorize', MPTokenIssuanceID: id };
  expect(findHeldToken(authorize)).toEqual({ kind: 'mpt', id });
  expect(findHeldToken({ ...authorize, Flags: 1 })).toBeUndefined();
  expect(findHeldToken({ TransactionType: 'TrustSet', LimitAmount, Flags: 1 })).toBeUndefined();
  expect(findHeldToken({ TransactionType: 'Payment', LimitAmount })).toBeUndefined();
});
