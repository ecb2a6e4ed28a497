import { describe, expect, test } from 'vitest';
import {
  createdEntryIndex,
  credentialEntryIndex,
  lineEntryIndex,
  mptIssuanceEntryIndex,
} from '../../../../src/core/objects/entry-index';
import { recognise } from '../../../../src/core/recognise/recognise';

const ALICE = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ID = 'C5F31D0E5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const OTHER = ID.replace('C5F3', 'D5F3');
const NFT = '000817705D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const MPT = '0000002B5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A';

const read = (value: unknown) =>
  recognise({
    id: 'd',
    createdAt: 0,
    kind: 'selection',
    text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
    site: '',
  });
const object = (what: string, id: string | undefined) => ({ kind: 'object', what, id });

const check = { LedgerEntryType: 'Check', Account: BOB, Destination: ALICE, Sequence: 7 };
const offer = { LedgerEntryType: 'Offer', Account: BOB, Sequence: 9, TakerGets: '5' };
const line = {
  LedgerEntryType: 'RippleState',
  Balance: { currency: 'USD', issuer: 'rrrrrrrrrrrrrrrrrrrrBZbvji', value: '-5' },
  HighLimit: { currency: 'USD', issuer: BOB, value: '0' },
  LowLimit: { currency: 'USD', issuer: ALICE, value: '100' },
};

describe('an entry of the ledger as JSON is what its id names', () => {
  test.each([
    ['AMM', 'amm'],
    ['Check', 'check'],
    ['Credential', 'object'],
    ['Escrow', 'escrow'],
    ['Loan', 'object'],
    ['MPTokenIssuance', 'object'],
    ['NFTokenOffer', 'nft-offer'],
    ['Offer', 'offer'],
    ['PayChannel', 'channel'],
    ['RippleState', 'object'],
    ['Vault', 'vault'],
  ])('%s, by its index', (LedgerEntryType, what) => {
    const entry = { LedgerEntryType, Account: BOB, Flags: 0, index: ID.toLowerCase() };
    expect(read(entry)).toEqual(object(what, ID));
    expect(read({ result: { index: ID, node: entry, validated: true } })).toEqual(object(what, ID));
    expect(read(`The node says:\n${JSON.stringify(entry)}`)).toEqual(object(what, ID));
    expect(read({ CreatedNode: { LedgerEntryType, LedgerIndex: ID, NewFields: {} } })).toEqual(
      object(what, ID),
    );
  });

  test.each<[string, object, string, string | undefined]>([
    ['a check', check, 'check', createdEntryIndex('check', BOB, 7)],
    ['an order', offer, 'offer', createdEntryIndex('offer', BOB, 9)],
    [
      'an escrow with its sequence',
      { LedgerEntryType: 'Escrow', Account: BOB, Sequence: 3, Amount: '5' },
      'escrow',
      createdEntryIndex('escrow', BOB, 3),
    ],
    [
      'a credential',
      { LedgerEntryType: 'Credential', Subject: ALICE, Issuer: BOB, CredentialType: '4B' },
      'object',
      credentialEntryIndex(ALICE, BOB, '4B'),
    ],
    ['a trust line', line, 'object', lineEntryIndex(ALICE, BOB, 'USD')],
    ['a pool', { LedgerEntryType: 'AMM', Account: BOB, Asset: { currency: 'XRP' } }, 'amm', BOB],
    [
      'an MPT that an account holds, of its issuance',
      { LedgerEntryType: 'MPToken', Account: BOB, MPTokenIssuanceID: MPT, index: ID },
      'object',
      mptIssuanceEntryIndex(MPT),
    ],
  ])('%s, by the fields of which its index is made', (_name, entry, what, id) => {
    expect(id).toBeDefined();
    expect(read(entry)).toEqual(object(what, id));
  });

  test.each<[string, object, string, string]>([
    [
      'account_nfts',
      { result: { account: BOB, account_nfts: [{ NFTokenID: NFT, Issuer: BOB, Flags: 8 }] } },
      'nft',
      NFT,
    ],
    ['nft_info', { result: { nft_id: NFT, owner: BOB, is_burned: false } }, 'nft', NFT],
    [
      'a page of NFTs',
      {
        LedgerEntryType: 'NFTokenPage',
        index: ID,
        NFTokens: [{ NFToken: { NFTokenID: NFT, URI: '00' } }],
      },
      'nft',
      NFT,
    ],
    [
      'account_channels',
      { result: { account: BOB, channels: [{ account: BOB, channel_id: ID, amount: '5' }] } },
      'channel',
      ID,
    ],
    ['an offer of Bithomp', { nftokenID: NFT, offerIndex: ID, amount: '5' }, 'nft-offer', ID],
  ])('an answer of %s', (_name, answer, what, id) => {
    expect(read(answer)).toEqual(object(what, id));
  });
});

test('of several entries the user chooses one', () => {
  const entries = [
    { ...check, index: ID },
    { LedgerEntryType: 'Ticket', index: OTHER.replace('D', 'E') },
    { ...offer, index: OTHER },
  ];
  const choices = [object('check', ID), object('offer', OTHER)];
  expect(read({ result: { account: BOB, account_objects: entries } })).toEqual({
    kind: 'several',
    choices,
  });
  expect(read(entries)).toEqual({ kind: 'several', choices });
});

test.each<[string, unknown]>([
  ['a type with which an account does nothing', { LedgerEntryType: 'Amendments', index: ID }],
  ['an index that is none', { LedgerEntryType: 'PayChannel', index: 'ABC', Account: BOB }],
  ['an address with a wrong checksum', { ...check, Account: `${BOB.slice(0, -1)}x` }],
  ['a sequence that is none', { ...check, Sequence: '7' }],
  ['an offer for an NFT without an index', { LedgerEntryType: 'NFTokenOffer', Owner: BOB }],
  ['an unfinished transaction about an NFT', { NFTokenID: NFT, Amount: '5' }],
])('%s leads to nothing', (_name, value) => {
  expect(read(value)).toMatchObject({ kind: 'nothing', why: 'no-type' });
});

test('a transaction is one, whatever entries are next to it', () => {
  const txjson = { TransactionType: 'CheckCash', CheckID: ID, Amount: '5' };
  expect(read({ tx_json: txjson, was: { ...check, index: ID } })).toMatchObject({
    kind: 'transaction',
    txjson,
  });
});
