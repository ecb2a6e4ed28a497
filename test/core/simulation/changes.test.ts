import { describe, expect, test } from 'vitest';
import { parseAffectedNodes } from '../../../src/core/simulation/affected-node';
import { findChanges } from '../../../src/core/simulation/changes';
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

/** What a transaction changes, as Alice sees it. */
function changesOf(ledger: Ledger, tx: Record<string, unknown>, account = ALICE) {
  const meta = metadata(ledger, { Account: account, ...tx });
  expect(meta.TransactionResult).toBe('tesSUCCESS');
  return findChanges(parseAffectedNodes(meta), account);
}

const native = (account: string, drops: bigint) => ({ kind: 'native', account, drops });
const dollars = (account: string, value: string) => ({
  kind: 'token',
  account,
  currency: 'USD',
  issuer: CAROL,
  value,
});
const NEW = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';

describe('findChanges', () => {
  test('of a payment: both balances, the own one with the fee', () => {
    const tx = { TransactionType: 'Payment', Destination: BOB, Amount: '25000000' };
    expect(changesOf(exampleLedger(), tx)).toEqual({
      own: [native(ALICE, -25_000_012n)],
      others: [native(BOB, 25_000_000n)],
      pools: [],
      lines: [],
      nfts: [],
      objects: [],
      created: [],
      settings: [],
    });
  });

  test('of a payment that creates an account', () => {
    const tx = { TransactionType: 'Payment', Destination: NEW, Amount: '25000000' };
    expect(changesOf(exampleLedger(), tx)).toMatchObject({
      own: [native(ALICE, -25_000_012n)],
      others: [native(NEW, 25_000_000n)],
      created: [NEW],
    });
  });

  test('of a token payment: what its holders have, whichever side of the line is theirs', () => {
    const tx = { TransactionType: 'Payment', Destination: BOB, Amount: usd('0.1') };
    const { own, others, lines } = changesOf(exampleLedger(), tx);
    expect(own).toEqual([native(ALICE, -12n), dollars(ALICE, '-0.1')]);
    expect(others).toEqual([dollars(BOB, '0.1')]);
    expect(lines).toEqual([]);
  });

  test('of the issuer: the others have more, and the issuer only pays the fee', () => {
    const tx = { TransactionType: 'Payment', Destination: BOB, Amount: usd('5') };
    const { own, others } = changesOf(exampleLedger(), tx, CAROL);
    expect(own).toEqual([native(CAROL, -12n)]);
    expect(others).toEqual([dollars(BOB, '5')]);
  });

  test('of trust lines: created, changed, removed', () => {
    const ledger = exampleLedger();
    const set = (currency: string, value: string) => ({
      TransactionType: 'TrustSet',
      LimitAmount: { currency, issuer: CAROL, value },
    });
    const line = { currency: 'EUR', issuer: CAROL };
    expect(changesOf(ledger, set('EUR', '50')).lines).toEqual([
      { kind: 'created', ...line, limit: '50' },
    ]);
    include(ledger, { Account: ALICE, ...set('EUR', '50') });
    expect(changesOf(ledger, set('EUR', '70.5')).lines).toEqual([
      { kind: 'limit', ...line, limit: '70.5', former: '50' },
    ]);
    expect(changesOf(ledger, set('EUR', '0')).lines).toEqual([
      { kind: 'removed', ...line, limit: '0' },
    ]);
    const meta = metadata(ledger, { Account: ALICE, ...set('EUR', '0') });
    expect(findChanges(parseAffectedNodes(meta), CAROL).lines).toEqual([]);
  });

  test('of the last of a token: the line goes with its balance', () => {
    const ledger = exampleLedger();
    include(ledger, { Account: ALICE, TransactionType: 'TrustSet', LimitAmount: usd('0') });
    const tx = { TransactionType: 'Payment', Destination: BOB, Amount: usd('100') };
    const { own, lines } = changesOf(ledger, tx);
    expect(own).toContainEqual(dollars(ALICE, '-100'));
    expect(lines).toEqual([{ kind: 'removed', currency: 'USD', issuer: CAROL, limit: '0' }]);
  });

  test('of an order: what it trades at once, and what stands', () => {
    const ledger = exampleLedger();
    const offer = { TransactionType: 'OfferCreate', TakerGets: usd('20'), TakerPays: '10000000' };
    include(ledger, { Account: BOB, ...offer });
    const buy = { TransactionType: 'OfferCreate', TakerGets: '15000000', TakerPays: usd('30') };
    const { own, others, objects } = changesOf(ledger, buy);
    expect(own).toEqual([native(ALICE, -10_000_012n), dollars(ALICE, '20')]);
    expect(others).toEqual([dollars(BOB, '-20'), native(BOB, 10_000_000n)]);
    expect(objects).toMatchObject([
      { kind: 'removed', type: 'Offer', owner: BOB },
      { kind: 'created', type: 'Offer', owner: ALICE, fields: { TakerPays: usd('10') } },
    ]);
  });

  test('of an NFT offer: the NFT, the price and the royalty', () => {
    const ledger = exampleLedger();
    const id = ledger.mintNft(BOB, { issuer: CAROL, transferFee: 5000 });
    const sell = { TransactionType: 'NFTokenCreateOffer', NFTokenID: id, Amount: '10000000' };
    include(ledger, { Account: BOB, Flags: 1, ...sell });
    const index = indexOfOnly(ledger, 'NFTokenOffer');
    const tx = { TransactionType: 'NFTokenAcceptOffer', NFTokenSellOffer: index };
    const { own, others, nfts, objects } = changesOf(ledger, tx);
    expect(nfts).toEqual([{ id, from: BOB, to: ALICE }]);
    expect(own).toEqual([native(ALICE, -10_000_012n)]);
    expect(others).toEqual(
      expect.arrayContaining([native(BOB, 9_500_000n), native(CAROL, 500_000n)]),
    );
    expect(objects).toMatchObject([{ kind: 'removed', type: 'NFTokenOffer', owner: BOB }]);
  });

  test('of a burnt NFT', () => {
    const ledger = exampleLedger();
    const id = ledger.mintNft(ALICE);
    const tx = { TransactionType: 'NFTokenBurn', NFTokenID: id };
    expect(changesOf(ledger, tx).nfts).toEqual([{ id, from: ALICE }]);
  });

  test('of an escrow: what leaves the balance, and the escrow', () => {
    const ledger = exampleLedger();
    const FinishAfter = ledger.closeTime() + 60;
    const tx = {
      TransactionType: 'EscrowCreate',
      Destination: BOB,
      Amount: '5000000',
      FinishAfter,
    };
    const { own, others, objects } = changesOf(ledger, tx);
    expect([own, others]).toEqual([[native(ALICE, -5_000_012n)], []]);
    expect(objects).toMatchObject([
      { kind: 'created', type: 'Escrow', owner: ALICE, fields: { Destination: BOB, FinishAfter } },
    ]);
  });

  test('of settings: their names', () => {
    const ledger = exampleLedger();
    include(ledger, { TransactionType: 'AccountSet', Account: ALICE, Domain: 'AB' });
    const tx = { TransactionType: 'AccountSet', SetFlag: 1, Domain: 'ABCD' };
    expect(changesOf(ledger, tx).settings).toEqual(['Flags', 'Domain']);
  });

  test('of a failure: the fee only', () => {
    const meta = metadata(exampleLedger(), {
      TransactionType: 'Payment',
      Account: ALICE,
      Destination: NEW,
      Amount: '1',
    });
    expect(meta.TransactionResult).toBe('tecNO_DST_INSUF_XRP');
    const { own, others } = findChanges(parseAffectedNodes(meta), ALICE);
    expect([own, others]).toEqual([[native(ALICE, -12n)], []]);
  });

  test('of a pool: its account is no party', () => {
    const nodes = [
      {
        ModifiedNode: {
          LedgerEntryType: 'AccountRoot',
          LedgerIndex: 'A'.repeat(64),
          FinalFields: { Account: BOB, Balance: '900', AMMID: 'B'.repeat(64) },
          PreviousFields: { Balance: '1000' },
        },
      },
      {
        ModifiedNode: {
          LedgerEntryType: 'MPToken',
          LedgerIndex: 'C'.repeat(64),
          FinalFields: {
            Account: ALICE,
            MPTokenIssuanceID: `00000001${'AB'.repeat(20)}`,
            MPTAmount: '9223372036854775807',
          },
          PreviousFields: {},
        },
      },
    ];
    const changes = findChanges(parseAffectedNodes({ AffectedNodes: nodes }), ALICE);
    expect(changes).toMatchObject({ pools: [BOB], others: [native(BOB, -100n)], own: [] });
  });
});

/** A node of the documentation's form, with changes. */
const node = (changes: object = {}, fields: object = {}) => ({
  ModifiedNode: {
    LedgerEntryType: 'AccountRoot',
    LedgerIndex: 'A'.repeat(64),
    FinalFields: { Account: ALICE, Balance: '75159663', ...fields },
    PreviousFields: { Balance: '75169663' },
    ...changes,
  },
});

test('findChanges reads a node of the documentation', () => {
  const nodes = parseAffectedNodes({ AffectedNodes: [node()] });
  expect(findChanges(nodes, ALICE).own).toEqual([native(ALICE, -10_000n)]);
});

test.each<[string, unknown]>([
  ['no metadata', undefined],
  ['no nodes', {}],
  ['nodes that are no list', { AffectedNodes: { 0: node() } }],
  ['too many nodes', { AffectedNodes: Array(3000).fill(node()) }],
  ['a node that is text', { AffectedNodes: ['x'] }],
  ['a node of an unknown kind', { AffectedNodes: [{ MovedNode: node().ModifiedNode }] }],
  ['a node of a kind that objects have', { AffectedNodes: [{ constructor: node().ModifiedNode }] }],
  ['two kinds in one node', { AffectedNodes: [{ ...node(), CreatedNode: {} }] }],
  ['no type', { AffectedNodes: [node({ LedgerEntryType: undefined })] }],
  ['no index', { AffectedNodes: [node({ LedgerIndex: 'x' })] }],
  ['a balance that is a number', { AffectedNodes: [node({}, { Balance: 5 })] }],
  ['a balance with a fraction', { AffectedNodes: [node({}, { Balance: '1.5' })] }],
  ['a balance below zero', { AffectedNodes: [node({}, { Balance: '-5' })] }],
  ['no account', { AffectedNodes: [node({}, { Account: 'rNo' })] }],
  ['a trust line without sides', { AffectedNodes: [node({ LedgerEntryType: 'RippleState' })] }],
  ['an MPT without an id', { AffectedNodes: [node({ LedgerEntryType: 'MPToken' })] }],
])('refuses %s', (_name, meta) => {
  expect(() => findChanges(parseAffectedNodes(meta), ALICE)).toThrow(
    expect.objectContaining({ code: 'bad-answer' }),
  );
});
