import fc from 'fast-check';
import { encodeNodePublic } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { runs } from '../../runs';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const NFT = '000817705D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const ID = 'C5F31D0E5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';
const MPT = '05F4D4C8B5F762DDC4EAFCF68B6B10F2F7C1F8DA1B2C3D4E';
const VALIDATOR = encodeNodePublic(Uint8Array.from([0xed, ...Array(32).fill(7)]));

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  [`https://xrp.cafe/nft/${NFT}`, 'nft', NFT, undefined],
  [`https://nft.onxrp.com/nft/${NFT}`, 'nft', NFT, undefined],
  [`https://market.example/nfts/${ID}`, 'nft', ID, undefined],
  [`https://market.example/item?nftokenid=${ID}`, 'nft', ID, undefined],
  [`https://market.example/view?nft_id=${NFT}&tab=offers`, 'nft', NFT, undefined],
  [`https://bithomp.com/en/nft/${NFT}`, 'nft', NFT, 'MAINNET'],
  [`https://livenet.xrpl.org/nft/${NFT}/sell-offers`, 'nft', NFT, 'MAINNET'],
  [`https://xrpscan.com/nft/${NFT}`, 'nft', NFT, 'MAINNET'],
  [`https://xrpl.to/nft/${NFT}`, 'nft', NFT, 'MAINNET'],
  [`https://test.bithomp.com/en/nft/${NFT}`, 'nft', NFT, 'TESTNET'],
  [`https://xahauexplorer.com/en/nft/${ID}`, 'nft', ID, 'XAHAU'],
  [`https://xahau.xrplwin.com/uri-token/${ID}`, 'nft', ID, 'XAHAU'],
  [`https://bithomp.com/en/nft-offer/${ID}`, 'nft-offer', ID, 'MAINNET'],
  [`https://xrp.cafe/nft/${NFT}/offer/${ID}`, 'offer', ID, undefined],
  [`https://bithomp.com/en/object/${ID}`, 'object', ID, 'MAINNET'],
  [`https://dev.bithomp.com/object/${ID.toLowerCase()}`, 'object', ID, 'DEVNET'],
  [`https://xrpscan.com/unheard-of/${ID}`, 'object', ID, 'MAINNET'],
  [`https://livenet.xrpl.org/vault/${ID}`, 'vault', ID, 'MAINNET'],
  [`https://devnet.xrpl.org/vaults/${ID}`, 'vault', ID, 'DEVNET'],
  [`https://bithomp.com/en/amm/${ID}`, 'amm', ID, 'MAINNET'],
  [`https://livenet.xrpl.org/amm/${BOB}`, 'amm', BOB, 'MAINNET'],
  [`https://amm.example/pool/${ID}`, 'amm', ID, undefined],
  [`https://xrpscan.com/check/${ID}`, 'check', ID, 'MAINNET'],
  [`https://explorer.example/checks/${ID}`, 'check', ID, undefined],
  [`https://explorer.example/channel/${ID}`, 'channel', ID, undefined],
  [`https://explorer.example/payment-channels/${ID}`, 'channel', ID, undefined],
  [`https://bithomp.com/en/escrow/${ID}`, 'escrow', ID, 'MAINNET'],
  [`https://xrpscan.com/amendment/${ID}`, 'amendment', ID, 'MAINNET'],
  [`https://livenet.xrpl.org/amendment/fixCleanup3_1_3`, 'amendment', 'fixCleanup3_1_3', 'MAINNET'],
  [`https://bithomp.com/en/amendment/AMM`, 'amendment', 'AMM', 'MAINNET'],
  [`https://xrpscan.com/validator/${VALIDATOR}`, 'validator', VALIDATOR, 'MAINNET'],
  [`https://livenet.xrpl.org/validators/${VALIDATOR}/history`, 'validator', VALIDATOR, 'MAINNET'],
  [`https://livenet.xrpl.org/ledgers/${ID}`, 'ledger', ID, 'MAINNET'],
  [`https://xrpscan.com/ledger/44023993`, 'ledger', '44023993', 'MAINNET'],
  [`See https://xrp.cafe/nft/${NFT}, it is mine.`, 'nft', NFT, undefined],
  [`bithomp.com/en/object/${ID}`, 'object', ID, 'MAINNET'],
])('reads what a page is about: %s', (text, what, id, network) => {
  expect(read(text)).toEqual({ kind: 'object', what, id, ...(network && { network }) });
});

test('names an NFT on a page of anything', () => {
  const found = { kind: 'object', what: 'nft', id: NFT, network: 'MAINNET', mayBeHash: true };
  expect(read(`https://bithomp.com/explorer/${NFT}`)).toEqual(found);
});

test.each([
  [NFT, 'nft', NFT, true],
  [NFT.toLowerCase(), 'nft', NFT, true],
  [`My NFT ${NFT} is for sale.`, 'nft', NFT, true],
  [`the NFT offer ${ID} expires`, 'nft-offer', ID, true],
  [`Please cash check ${ID}.`, 'check', ID, true],
  [`Offer: ${ID} for sale`, 'offer', ID, true],
  [`It was escrow id "${ID}" that failed`, 'escrow', ID, true],
  [`AMM: ${BOB}`, 'amm', BOB, undefined],
  [`AMM account ${BOB}`, 'amm', BOB, undefined],
  [`NFTokenID: ${NFT}`, 'nft', NFT, undefined],
  [`"NFTokenID": "${NFT}"`, 'nft', NFT, undefined],
  [`nft id ${ID}`, 'nft', ID, undefined],
  [`CheckID: ${ID}`, 'check', ID, undefined],
  [`Check ID\n${ID}`, 'check', ID, undefined],
  [`Vault ID: ${ID}`, 'vault', ID, undefined],
  [`NFT offer index: ${ID}`, 'nft-offer', ID, undefined],
  [`Payment channel ${ID}`, 'channel', ID, undefined],
  [`Channel ID = ${ID}`, 'channel', ID, undefined],
  [`Amendment ID: ${ID}`, 'amendment', ID, undefined],
  [`Ledger hash: ${ID}`, 'ledger', ID, undefined],
  [`AMMID: ${ID}`, 'amm', ID, undefined],
  [VALIDATOR, 'validator', VALIDATOR, undefined],
  [`Validator: ${VALIDATOR}`, 'validator', VALIDATOR, undefined],
])('reads what an id names: %j', (text, what, id, mayBeHash) => {
  expect(read(text)).toEqual({ kind: 'object', what, id, ...(mayBeHash && { mayBeHash }) });
});

test.each([
  [`https://livenet.xrpl.org/mpt/${MPT}`, 'MAINNET'],
  [`https://xrpscan.com/mpt/${MPT.toLowerCase()}`, 'MAINNET'],
  [`https://bithomp.com/en/token/${MPT}`, 'MAINNET'],
  [`https://devnet.xrpl.org/mpt/${MPT}`, 'DEVNET'],
  [`https://tokens.example/mpts/${MPT}`, undefined],
  [`https://tokens.example/?mpt_issuance_id=${MPT}`, undefined],
  [MPT, undefined],
  [`MPT issuance ID: ${MPT}`, undefined],
  [`mpt_issuance_id: ${MPT.toLowerCase()}`, undefined],
])('leads an MPT to the transaction that lets the user hold it: %s', (text, network) => {
  expect(read(text)).toEqual({
    kind: 'transaction',
    txjson: { TransactionType: 'MPTokenAuthorize', MPTokenIssuanceID: MPT },
    ...(network && { options: { network } }),
  });
});

const C_MAIN = 'C5A2B3C400010000';
const C_TEST = 'C3B3567200190001';

test.each([
  [C_MAIN, C_MAIN, 'MAINNET'],
  [C_MAIN.toLowerCase(), C_MAIN, 'MAINNET'],
  [`CTID: ${C_TEST}`, C_TEST, 'TESTNET'],
  [`ctid ${C_TEST.toLowerCase()}`, C_TEST, 'TESTNET'],
  [`It is in ${C_TEST}.`, C_TEST, 'TESTNET'],
  ['C0CA2AA7326FC045', 'C0CA2AA7326FC045', undefined],
  [`https://livenet.xrpl.org/transactions/${C_MAIN}`, C_MAIN, 'MAINNET'],
  [`https://bithomp.com/en/tx/${C_MAIN}/raw`, C_MAIN, 'MAINNET'],
  [`https://xumm.app/explorer/${C_MAIN}`, C_MAIN, 'MAINNET'],
  [`https://xaman.app/explorer/${C_TEST}`, C_TEST, 'TESTNET'],
])('reads a CTID with its network: %s', (text, ctid, network) => {
  expect(read(text)).toEqual({ kind: 'ctid', ctid, ...(network && { network }) });
});

test.each([
  [`https://livenet.xrpl.org/transactions/${NFT}`, NFT, 'MAINNET'],
  [`https://xrpl.to/tx/${ID}`, ID, 'MAINNET'],
  [`https://xrplwin.com/tx/${ID}`, ID, 'MAINNET'],
  [`https://explorer.xahau-test.net/tx/${ID}`, ID, 'XAHAUTESTNET'],
  [`https://explorer.xahau-test.net/${ID}`, ID, 'XAHAUTESTNET'],
  [`https://custom.xrpl.org/s.altnet.rippletest.net:51233/transactions/${ID}`, ID, 'TESTNET'],
  [`https://explorer.example/tx/${ID}`, ID, undefined],
  [`Transaction hash: ${NFT}`, NFT, undefined],
  [`It was paid in transaction ${NFT}, see there.`, NFT, undefined],
  [`The check of Monday was cashed: ${ID}`, ID, undefined],
  [`tx ${NFT}`, NFT, undefined],
  [ID, ID, undefined],
])('reads the hash of a transaction where the text says so: %s', (text, txid, network) => {
  expect(read(text)).toEqual({ kind: 'hash', txid, ...(network && { network }) });
});

test.each([
  ['48 digits that begin like no account sequence', `9${MPT.slice(1)}`],
  ['17 digits', `${C_MAIN}0`],
  ['lower-case hex that would be a CTID of an unknown network', 'cafebabedeadbeef'],
  ['16 digits that begin with another letter', `A${C_MAIN.slice(1)}`],
  ['a validator’s key with one wrong letter', VALIDATOR.replace(/.$/, 'z')],
  ['a word after amendment on another site', 'https://law.example/amendment/first'],
  ['a number after ledger on another site', 'https://shop.example/ledger/42'],
])('names nothing in %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'unknown' });
});

const hex = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9A-F]{${length}}$`)).filter((text) => text.length === length);
const host = fc.constantFrom('xrpscan.com', 'bithomp.com', 'livenet.xrpl.org', 'x.example');
const page = fc.constantFrom(
  ...['nft', 'nfts', 'nft-offer', 'object', 'vault', 'amm', 'check', 'channel', 'escrow', 'offer'],
  ...['amendment', 'ledger', 'en/nft', 'en/object', 'NFT', 'Nft_Offers'],
);

test('never reads a page about an object as a transaction, a payment or a secret', () => {
  fc.assert(
    fc.property(host, page, hex(64), fc.boolean(), (site, kind, id, isLower) => {
      const found = read(`https://${site}/${kind}/${isLower ? id.toLowerCase() : id}`);
      expect(found).toMatchObject({ kind: 'object', id });
    }),
    { numRuns: runs(1000) },
  );
});

test('reads any NFT id by its form', () => {
  const nft = fc
    .tuple(fc.constantFrom('0001', '0008', '000B', '0010', '001F'), hex(60))
    .filter(([, rest]) => Number.parseInt(rest.slice(0, 4), 16) <= 50_000);
  fc.assert(
    fc.property(nft, (parts) => {
      const id = parts.join('');
      expect(read(id)).toEqual({ kind: 'object', what: 'nft', id, mayBeHash: true });
    }),
    { numRuns: runs(500) },
  );
});

test('reads the JSON of a transaction in hex that is broken into lines as long as an id', () => {
  const txjson = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };
  const digits = Buffer.from(JSON.stringify(txjson)).toString('hex');
  for (const length of [48, 64]) {
    const lines = digits.match(new RegExp(`.{1,${length}}`, 'g'))?.join('\n') ?? '';
    expect(read(lines)).toEqual({ kind: 'transaction', txjson });
  }
});
