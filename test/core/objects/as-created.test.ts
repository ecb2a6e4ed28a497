import { expect, test } from 'vitest';
import { objectInWords } from '../../../src/core/objects/as-created';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { ALICE, BOB, CAROL, usd } from '../simulation/ledger-example';

const NFTokenID = `00081388${'A'.repeat(56)}`;
const past = 600_000_000;

test.each<[string, string, Record<string, unknown>, string[], string?]>([
  [
    'an escrow',
    'Escrow',
    { Account: ALICE, Destination: BOB, Amount: '5', FinishAfter: past, CancelAfter: past },
    ['escrow', 'escrow_from', 'escrow_until'],
  ],
  [
    'a check',
    'Check',
    { Account: ALICE, Destination: BOB, DestinationTag: 7, SendMax: usd('5'), Expiration: past },
    ['check', 'tag', 'expires'],
  ],
  ['an order', 'Offer', { Account: ALICE, TakerGets: usd('20'), TakerPays: '7' }, ['offer']],
  [
    'an order that sells all',
    'Offer',
    { Account: ALICE, TakerGets: usd('20'), TakerPays: '7', Flags: 0x0002_0000 },
    ['offer', 'offer_sell'],
  ],
  [
    'an offer to sell an NFT',
    'NFTokenOffer',
    { Owner: ALICE, NFTokenID, Amount: '5', Flags: 1, Destination: BOB },
    ['nft_sell', 'only_to'],
  ],
  [
    'an offer to buy an NFT',
    'NFTokenOffer',
    { Owner: ALICE, NFTokenID, Amount: '5', Flags: 0 },
    ['nft_buy'],
    CAROL,
  ],
  [
    'a payment channel',
    'PayChannel',
    { Account: ALICE, Destination: BOB, Amount: '5', SettleDelay: 60, PublicKey: 'ED00' },
    ['channel', 'channel_delay'],
  ],
])('%s is described by what its maker did', (_name, type, fields, sentences, nftOwner) => {
  const object = { type, index: 'A'.repeat(64), fields: { ...fields, PreviousTxnID: 'B' } };
  const { maker, txjson } = objectInWords(object, nftOwner);
  expect(maker).toBe(ALICE);
  expect(sentencesOf(txjson).map(({ name }) => name)).toEqual(sentences);
});

test.each([
  ['AMM', { Asset: { currency: 'XRP' }, Asset2: usd('1'), TradingFee: 500 }],
  ['Vault', { Owner: ALICE, Asset: { currency: 'XRP' } }],
])('%s is described by its fields alone', (type, fields) => {
  const more = { LedgerEntryType: type, PreviousTxnID: 'B' };
  const object = { type, index: 'A'.repeat(64), fields: { ...fields, ...more } };
  expect(objectInWords(object)).toEqual({ maker: undefined, txjson: fields });
});

test('a pool shows what is in it, when a node can tell', () => {
  const pool = { Amount: '5', Amount2: usd('1'), LPTokenBalance: usd('2'), TradingFee: 500 };
  const object = { type: 'AMM', index: 'A'.repeat(64), fields: { Asset: { currency: 'XRP' } } };
  expect(objectInWords(object, undefined, pool)).toEqual({ maker: undefined, txjson: pool });
});

test('a type without words shows nothing of it', () => {
  const object = { type: 'constructor', index: 'A'.repeat(64), fields: { Account: ALICE } };
  expect(objectInWords(object)).toEqual({ maker: undefined, txjson: {} });
});
