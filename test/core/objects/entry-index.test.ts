import { expect, test } from 'vitest';
import {
  createdEntryIndex,
  credentialEntryIndex,
  lineEntryIndex,
  mptIssuanceEntryIndex,
} from '../../../src/core/objects/entry-index';
import * as ledger from '../../../src/sandbox/ledger/entries/entry-index';

const ALICE = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const MPT = '05F4D4C8B5F762DDC4EAFCF68B6B10F2F7C1F8DA1B2C3D4E';

/** From the tests of xrpl.js, which has them from rippled. */
test.each([
  [
    'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    'rB5TihdPbKgMrkFqrqUC3yLdE8hhv4BdeY',
    'USD',
    'C683B5BB928F025F1E860D9D69D6C554C2202DE0D45877ADB3077DA4CB9E125C',
  ],
  [
    'r3kmLJN5D28dHuH8vZNUZpMC43pEHpaocV',
    'rUAMuQTfVhbfqUDuro7zzy4jj4Wq57MPTj',
    'UAM',
    'AE9ADDC584358E5847ADFC971834E471436FC3E9DE6EA1773DF49F419DC0F65E',
  ],
])('the trust line of %s and %s in %s has its index, from either side', (one, other, currency, index) => {
  expect(lineEntryIndex(one, other, currency)).toBe(index);
  expect(lineEntryIndex(other, one, currency)).toBe(index);
});

test('indexes are those of the ledger', () => {
  for (const space of ['escrow', 'check', 'offer', 'nftOffer'] as const)
    expect(createdEntryIndex(space, BOB, 86)).toBe(ledger.createdIndex(space, BOB, 86));
  expect(credentialEntryIndex(ALICE, BOB, '4B5943')).toBe(
    ledger.credentialIndex(ALICE, BOB, '4B5943'),
  );
  const long = '524C555344000000000000000000000000000000';
  expect(lineEntryIndex(ALICE, BOB, long)).toBe(ledger.lineIndex(ALICE, BOB, long));
  expect(mptIssuanceEntryIndex(MPT)).toBe(ledger.mptIssuanceIndex(MPT));
});

test('malformed parts have no index', () => {
  expect(createdEntryIndex('offer', 'rBad', 1)).toBeUndefined();
  expect(credentialEntryIndex(ALICE, 'rBad', '4B')).toBeUndefined();
  expect(credentialEntryIndex(ALICE, BOB, '4')).toBeUndefined();
  expect(lineEntryIndex(ALICE, BOB, 'TOOLONG')).toBeUndefined();
  expect(lineEntryIndex(ALICE, ALICE, 'USD')).toBeUndefined();
});
