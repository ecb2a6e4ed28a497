import { describe, expect, test } from 'vitest';
import { parseAffectedNodes } from '../../../src/core/simulation/affected-node';
import { type ChangeRow, changeRows } from '../../../src/core/simulation/change-rows';
import { type Changes, findChanges } from '../../../src/core/simulation/changes';
import { findShortfall } from '../../../src/core/simulation/find-shortfall';
import type { Ledger } from '../../../src/sandbox/ledger/ledger';
import {
  ALICE,
  BOB,
  CAROL,
  exampleLedger,
  include,
  indexOfOnly,
  metadata,
  usd,
} from './ledger-example';

const NEW = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';
const NFT = 'A'.repeat(64);
const NOTHING: Changes = {
  own: [],
  others: [],
  pools: [],
  lines: [],
  nfts: [],
  objects: [],
  created: [],
  settings: [],
};

/** The rows in short: who, and what. */
function inShort(row: ChangeRow): string {
  switch (row.kind) {
    case 'balance':
      return `${row.holder} ${row.isGain ? '+' : '-'}${row.amount.value} ${row.amount.unit}`;
    case 'account':
      return `account ${row.account}`;
    case 'line':
      return `line ${row.line.kind} ${row.line.currency}`;
    case 'nft':
      return `nft ${row.move}`;
    case 'object':
      return `${row.change} ${row.type}`;
    case 'settings':
      return `settings ${row.fields.join(' ')}`;
  }
}

const rowsOf = (changes: Partial<Changes>, network = 'MAINNET') =>
  changeRows({ ...NOTHING, ...changes }, ALICE, network).rows.map(inShort);

function simulated(ledger: Ledger, tx: Record<string, unknown>): string[] {
  const nodes = parseAffectedNodes(metadata(ledger, { Account: ALICE, ...tx }));
  return rowsOf(findChanges(nodes, ALICE));
}

describe('changeRows', () => {
  test.each<[string, readonly string[], Record<string, unknown>]>([
    [
      'a payment',
      ['own -25.000012 XRP', 'other +25 XRP'],
      { TransactionType: 'Payment', Destination: BOB, Amount: '25000000' },
    ],
    [
      'a payment that creates an account',
      ['own -25.000012 XRP', 'other +25 XRP', `account ${NEW}`],
      { TransactionType: 'Payment', Destination: NEW, Amount: '25000000' },
    ],
    [
      'a token payment',
      ['own -0.000012 XRP', 'own -0.1 USD', 'other +0.1 USD'],
      { TransactionType: 'Payment', Destination: BOB, Amount: usd('0.1') },
    ],
    [
      'a trust line',
      ['own -0.000012 XRP', 'line created EUR'],
      {
        TransactionType: 'TrustSet',
        LimitAmount: { currency: 'EUR', issuer: CAROL, value: '50' },
      },
    ],
    [
      'an order',
      ['own -0.000012 XRP', 'created Offer'],
      { TransactionType: 'OfferCreate', TakerGets: '15000000', TakerPays: usd('30') },
    ],
  ])('of %s', (_name, expected, tx) => {
    expect(simulated(exampleLedger(), tx)).toEqual(expected);
  });

  test('of an NFT that is bought', () => {
    const ledger = exampleLedger();
    const id = ledger.mintNft(BOB, {});
    include(ledger, {
      Account: BOB,
      TransactionType: 'NFTokenCreateOffer',
      Flags: 1,
      NFTokenID: id,
      Amount: '10000000',
    });
    const rows = simulated(ledger, {
      TransactionType: 'NFTokenAcceptOffer',
      NFTokenSellOffer: indexOfOnly(ledger, 'NFTokenOffer'),
    });
    expect(rows).toContain('nft gained');
  });

  test.each<[string, { from?: string; to?: string }]>([
    ['gained', { from: BOB, to: ALICE }],
    ['lost', { from: ALICE, to: BOB }],
    ['minted', { to: ALICE }],
    ['burnt', { from: BOB }],
    ['moved', { from: BOB, to: CAROL }],
  ])('names an NFT as %s', (move, owners) => {
    expect(rowsOf({ nfts: [{ id: NFT, ...owners }] })).toEqual([`nft ${move}`]);
  });

  test('names a pool, the settings, and the unit of the network', () => {
    const others = [{ kind: 'native', account: BOB, drops: -5n }] as const;
    expect(rowsOf({ others, pools: [BOB], settings: ['Flags', 'Domain'] }, 'XAHAU')).toEqual([
      'pool -0.000005 XAH',
      'settings Flags Domain',
    ]);
  });

  test('counts the rows after the twelfth', () => {
    const nfts = Array.from({ length: 15 }, (_, at) => ({
      id: `${at}`.padStart(64, '0'),
      to: BOB,
    }));
    const { rows, left } = changeRows({ ...NOTHING, nfts }, ALICE, 'MAINNET');
    expect([rows.length, left]).toEqual([12, 3]);
  });
});

const payment = { TransactionType: 'Payment', Destination: BOB, Amount: usd('5') };

test.each([
  ['less of it arrives', usd('4.5'), payment, '4.5 of 5 USD'],
  [
    'less of its newer field arrives',
    '3',
    { ...payment, Amount: undefined, DeliverMax: '5' },
    '0.000003 of 0.000005 XRP',
  ],
  ['all of it arrives', usd('5.0'), payment, undefined],
  ['another asset arrives', '5', payment, undefined],
  ['the node does not say it', undefined, payment, undefined],
  ['it is no payment', usd('1'), { ...payment, TransactionType: 'CheckCreate' }, undefined],
])('findShortfall when %s', (_name, delivered, txjson, expected) => {
  const found = findShortfall(txjson, { delivered }, 'MAINNET');
  expect(found && `${found.delivered.value} of ${found.asked.value} ${found.asked.unit}`).toBe(
    expected,
  );
});
