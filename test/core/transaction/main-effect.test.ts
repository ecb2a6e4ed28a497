import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { issuerRoleOf } from '../../../src/core/transaction/issuer-role';
import { findMainEffect, type MainEffect } from '../../../src/core/transaction/main-effect';
import type { Quantity } from '../../../src/core/transaction/quantity';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { EXAMPLES } from './examples/all';

const ME = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const BOB = 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX';
const ISSUER = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const POOL = 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn';
const usd = (value: string, issuer = ISSUER) => ({ currency: 'USD', issuer, value });
const lp = (value: string) => ({ currency: `03${'AB'.repeat(19)}`, issuer: POOL, value });
const xrp = (amount: number) => String(amount * 1_000_000);

function textOf({ bound, amount, least }: Quantity): string {
  const range = least ? `${least.value}–` : '';
  const issuer = amount.issuer ? ` (${amount.issuer === ISSUER ? 'issuer' : 'other'})` : '';
  return `${bound === 'exact' ? '' : `${bound} `}${range}${amount.value} ${amount.unit}${issuer}`;
}

function inWords(effect: MainEffect | undefined): string {
  switch (effect?.kind) {
    case 'transfer':
      return `gives ${textOf(effect.gives)}`;
    case 'all':
      return `gives all ${effect.unit}`;
    case 'exchange':
      return `pays ${textOf(effect.pays)}, ${effect.receiver} receives ${textOf(effect.receives)}`;
    default:
      return 'nothing certain';
  }
}

const PARTIAL = { Flags: 0x0002_0000 };
const pay = (others: Fields): Fields => ({
  TransactionType: 'Payment',
  Destination: BOB,
  Amount: xrp(25),
  ...others,
});
const swap = (others: Fields): Fields =>
  pay({ Destination: ME, Amount: usd('250'), SendMax: xrp(500), ...others });
const offer = (Flags: number): Fields => ({
  TransactionType: 'OfferCreate',
  TakerGets: xrp(500),
  TakerPays: usd('250'),
  Flags,
});
const pool = { Asset: { currency: 'XRP' }, Asset2: { currency: 'USD', issuer: ISSUER } };

test.each<[string, Fields, string]>([
  ['a payment', pay({}), 'gives 25 XRP'],
  ['a payment that still has no destination', pay({ Destination: undefined }), 'gives 25 XRP'],
  ['a payment on Xahau', pay({ NetworkID: 21_337 }), 'gives 25 XAH'],
  ['a payment of a token', pay({ Amount: usd('250') }), 'gives 250 USD (issuer)'],
  [
    'a payment of a token that may cost no more',
    pay({ Amount: usd('250'), SendMax: usd('250') }),
    'gives 250 USD (issuer)',
  ],
  [
    'a payment of a token with a fee of its issuer',
    pay({ Amount: usd('250'), SendMax: usd('251') }),
    'pays most 251 USD (issuer), destination receives 250 USD (issuer)',
  ],
  [
    'a payment in another currency',
    pay({ Amount: usd('250'), SendMax: xrp(500) }),
    'pays most 500 XRP, destination receives 250 USD (issuer)',
  ],
  [
    'a payment of a token of the same name from another issuer',
    pay({ Amount: usd('250'), SendMax: usd('250', POOL) }),
    'pays most 250 USD (other), destination receives 250 USD (issuer)',
  ],
  ['a partial payment', pay(PARTIAL), 'gives most 25 XRP'],
  [
    'a partial payment with a minimum',
    pay({ ...PARTIAL, DeliverMin: xrp(20) }),
    'gives range 20–25 XRP',
  ],
  [
    'a partial payment in another currency',
    pay({ ...PARTIAL, Amount: usd('250'), SendMax: xrp(500) }),
    'pays most 500 XRP, destination receives most 250 USD (issuer)',
  ],
  [
    'a partial payment in the same token',
    pay({ ...PARTIAL, Amount: usd('250'), SendMax: usd('250') }),
    'pays most 250 USD (issuer), destination receives most 250 USD (issuer)',
  ],
  [
    'a partial payment in another currency with a minimum',
    pay({ ...PARTIAL, Amount: usd('250'), SendMax: xrp(500), DeliverMin: usd('240') }),
    'pays most 500 XRP, destination receives range 240–250 USD (issuer)',
  ],
  ['a payment to oneself', pay({ Destination: ME }), 'gives 25 XRP'],
  ['an exchange', swap({}), 'pays most 500 XRP, signer receives 250 USD (issuer)'],
  [
    'an exchange that may bring less',
    swap(PARTIAL),
    'pays most 500 XRP, signer receives most 250 USD (issuer)',
  ],
  [
    'an exchange with a minimum',
    swap({ ...PARTIAL, DeliverMin: usd('240') }),
    'pays most 500 XRP, signer receives range 240–250 USD (issuer)',
  ],
  [
    'an exchange into XRP',
    swap({ Amount: xrp(500), SendMax: usd('250') }),
    'pays most 250 USD (issuer), signer receives 500 XRP',
  ],
  [
    'an exchange of two tokens of the same name',
    swap({ SendMax: usd('251', POOL) }),
    'pays most 251 USD (other), signer receives 250 USD (issuer)',
  ],
  ['an offer', offer(0), 'pays most 500 XRP, signer receives 250 USD (issuer)'],
  ['an offer to sell', offer(0x0008_0000), 'pays 500 XRP, signer receives least 250 USD (issuer)'],
  [
    'an offer that is taken at once, perhaps in part',
    offer(0x0002_0000),
    'pays most 500 XRP, signer receives most 250 USD (issuer)',
  ],
  ['an offer to sell at once, perhaps in part', offer(0x000a_0000), 'nothing certain'],
  [
    'an offer that is taken as a whole or not at all',
    offer(0x0004_0000),
    'pays most 500 XRP, signer receives 250 USD (issuer)',
  ],
  [
    'a deposit for LP tokens',
    {
      TransactionType: 'AMMDeposit',
      ...pool,
      Amount: xrp(500),
      LPTokenOut: lp('9'),
      Flags: 0x0020_0000,
    },
    'pays most 500 XRP, signer receives 9 LP tokens (other)',
  ],
  [
    'a withdrawal for LP tokens',
    {
      TransactionType: 'AMMWithdraw',
      ...pool,
      Amount: usd('250'),
      LPTokenIn: lp('9'),
      Flags: 0x0020_0000,
    },
    'pays 9 LP tokens (other), signer receives least 250 USD (issuer)',
  ],
  [
    'a withdrawal for LP tokens without a minimum',
    {
      TransactionType: 'AMMWithdraw',
      ...pool,
      Amount: usd('0'),
      LPTokenIn: lp('9'),
      Flags: 0x0020_0000,
    },
    'nothing certain',
  ],
  [
    'a deposit that names no LP tokens',
    { TransactionType: 'AMMDeposit', ...pool, Amount: xrp(500), Flags: 0x0008_0000 },
    'nothing certain',
  ],
  [
    'an escrow',
    { TransactionType: 'EscrowCreate', Destination: BOB, Amount: xrp(25) },
    'gives 25 XRP',
  ],
  [
    'a check',
    { TransactionType: 'CheckCreate', Destination: BOB, SendMax: usd('25') },
    'gives most 25 USD (issuer)',
  ],
  [
    'a channel',
    { TransactionType: 'PaymentChannelCreate', Destination: BOB, Amount: xrp(25) },
    'gives 25 XRP',
  ],
  [
    'the end of an account',
    { TransactionType: 'AccountDelete', Destination: BOB },
    'gives all XRP',
  ],
  ['a trust line', { TransactionType: 'TrustSet', LimitAmount: usd('250') }, 'nothing certain'],
  ['no type', {}, 'nothing certain'],
  ['a type of the name of a method', { TransactionType: 'toString' }, 'nothing certain'],
])('findMainEffect reads %s', (_case, tx, expected) => {
  expect(inWords(findMainEffect(tx, ME))).toBe(expected);
});

describe('findMainEffect finds nothing certain in a payment', () => {
  test.each<[string, Fields]>([
    ['without an amount', { Amount: undefined }],
    ['of nothing', { Amount: '0' }],
    ['of less than nothing', { Amount: usd('-5') }],
    ['of an amount with another field', { Amount: { ...usd('5'), memo: 'x' } }],
    ['with a malformed highest cost', { SendMax: 7 }],
    ['with a minimum although it is not partial', { DeliverMin: xrp(1) }],
    ['with a malformed minimum', { ...PARTIAL, DeliverMin: {} }],
    ['with flags that are text', { Flags: 'tfPartialPayment' }],
  ])('%s', (_case, others) => {
    expect(inWords(findMainEffect(pay({}), ME))).toBe('gives 25 XRP');
    expect(findMainEffect(pay(others), ME)).toBeUndefined();
  });
});

test('findMainEffect says nothing of a hybrid offer without a domain, which the ledger refuses', () => {
  const tx = {
    TransactionType: 'OfferCreate',
    TakerGets: '1',
    TakerPays: usd('10'),
    Flags: 0x100000,
  };
  expect(findMainEffect(tx, ME)).toBeUndefined();
  expect(findMainEffect({ ...tx, DomainID: 'A'.repeat(64) }, ME)).toBeDefined();
});

test.each([
  'Payment',
  'OfferCreate',
])('says a certain amount of a %s only if it has sentences', (type) => {
  const examples = EXAMPLES.filter(({ tx }) => tx.TransactionType === type).map(({ tx }) => tx);
  const values = fc.constantFrom(...examples.flatMap((tx) => Object.values(tx)), 7, '', null);
  const names = fc.constantFrom(
    'Amount',
    'SendMax',
    'DeliverMin',
    'Flags',
    'TakerGets',
    'TakerPays',
  );
  const changes = fc.dictionary(names, values, { maxKeys: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...examples), changes, (example, change) => {
      const tx: Fields = { ...example, ...change, TransactionType: type };
      if (findMainEffect(tx, undefined)) expect(sentencesOf(tx)).not.toEqual([]);
    }),
  );
});

test.each([
  ['Payment', 'Amount', 'issuer'],
  ['OfferCreate', 'TakerPays', 'issuer'],
  ['Clawback', 'Amount', 'holder'],
  ['TrustSet', 'LimitAmount', 'line'],
  [undefined, 'Amount', 'issuer'],
])('issuerRoleOf tells whose address an amount of %s in %s has', (type, field, role) => {
  expect(issuerRoleOf(type, field)).toBe(role);
});
