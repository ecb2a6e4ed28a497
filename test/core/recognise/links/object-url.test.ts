import { expect, test } from 'vitest';
import { objectUrl } from '../../../../src/core/recognise/links/object-url';
import { recognise } from '../../../../src/core/recognise/recognise';
import type { ObjectKind } from '../../../../src/core/recognise/recognised';

const ID = 'C5F31D0E5D2DBAF5A4D2E9F4B40A4C2D6E7E3B7F0E1C4F2A9B8D7C6E5F4A3B2C';

test.each<[ObjectKind, string | undefined, string]>([
  ['nft', undefined, `https://bithomp.com/en/nft/${ID}`],
  ['nft-offer', 'MAINNET', `https://bithomp.com/en/nft-offer/${ID}`],
  ['vault', 'DEVNET', `https://dev.bithomp.com/en/object/${ID}`],
  ['check', 'TESTNET', `https://test.bithomp.com/en/object/${ID}`],
  ['nft', 'XAHAU', `https://xahauexplorer.com/en/nft/${ID}`],
  ['amm', 'constructor', `https://bithomp.com/en/amm/${ID}`],
])('links to the page of an object: %s on %s', (what, network, url) => {
  expect(objectUrl({ what, id: ID, ...(network && { network }) })).toBe(url);
});

test.each([
  'nft',
  'nft-offer',
  'amm',
  'amendment',
  'ledger',
  'object',
] as const)('reads its own link to an object: %s', (what) => {
  const object = { what, id: ID, network: 'TESTNET' };
  const found = recognise({
    id: 'd',
    createdAt: 0,
    kind: 'link',
    text: objectUrl(object),
    site: '',
  });
  expect(found).toEqual({ kind: 'object', ...object });
});
