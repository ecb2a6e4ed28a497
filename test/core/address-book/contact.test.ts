import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { findContact, findContactFor } from '../../../src/core/address-book/contact';
import { contactsToStore, planImport } from '../../../src/core/address-book/import-plan';
import { addressesIn, destinationOf } from '../../../src/core/address-book/tagged-address';
import { similarAddresses } from '../../../src/sandbox/demo/similar-addresses';
import { ALICE, address, BITSTAMP } from './contacts';

const exchange = { address: BITSTAMP, name: 'Bitstamp', createdAt: 1 };
const bob = { address: BITSTAMP, tag: 7, name: 'Bob', createdAt: 2 };
const zero = { address: BITSTAMP, tag: 0, name: 'Zero', createdAt: 3 };
const all = [exchange, bob, zero];

test.each([
  ['no tag', undefined, exchange],
  ['a tag with a contact', 7, bob],
  ['tag 0', 0, zero],
  ['a tag without a contact', 8, exchange],
])('findContactFor finds the best contact for %s', (_name, tag, expected) => {
  expect(findContactFor(all, { address: BITSTAMP, ...(tag !== undefined && { tag }) })).toBe(
    expected,
  );
});

test('findContactFor ignores a contact with another tag', () => {
  expect(findContactFor([bob], { address: BITSTAMP })).toBeUndefined();
  expect(findContactFor([bob], { address: BITSTAMP, tag: 8 })).toBeUndefined();
  expect(findContactFor([bob], { address: ALICE, tag: 7 })).toBeUndefined();
});

test('findContact refuses a damaged row', () => {
  expect(findContact({ key: 'x', ...bob })).toEqual(bob);
  expect(findContact({ ...bob, tag: -1 })).toBeUndefined();
  expect(findContact({ ...bob, name: 5 })).toBeUndefined();
});

test('planImport separates new, renamed and unchanged contacts', () => {
  const same = { address: BITSTAMP, tag: 0, name: 'Zero' };
  const other = { address: BITSTAMP, tag: 7, name: 'Robert' };
  const added = { address: ALICE, name: 'Alice' };
  const plan = planImport([same, other, added], all);
  expect(plan).toEqual({
    newContacts: [added],
    nameConflicts: [{ before: bob, after: other }],
    lookAlikes: [],
    unchangedCount: 1,
    isOverLimit: false,
  });
  expect(contactsToStore(plan, false, 9)).toEqual([{ ...added, createdAt: 9 }]);
  expect(contactsToStore(plan, true, 9)).toEqual([
    { ...added, createdAt: 9 },
    { ...bob, name: 'Robert' },
  ]);
});

test('planImport reports a new address that looks like a stored one', () => {
  const [known, fake] = similarAddresses();
  const carol = { ...exchange, address: known, name: 'Carol' };
  const imitation = { address: fake, name: 'Carol again' };
  expect(planImport([imitation], [exchange, carol]).lookAlikes).toEqual([
    { known: carol, contact: imitation },
  ]);
});

test('planImport reports a new address with the end of a stored one', () => {
  const fake = `r${'N'.repeat(27)}${BITSTAMP.slice(-6)}`;
  const imitation = { address: fake, name: 'Bitstamp' };
  expect(planImport([imitation], [exchange]).lookAlikes).toEqual([
    { known: exchange, contact: imitation },
  ]);
});

test('destinationOf reads the destination and its tag, also from an X-address', () => {
  const X = classicAddressToXAddress(BITSTAMP, 7, false);
  const destination = { address: BITSTAMP, tag: 7 };
  expect(destinationOf({ Destination: BITSTAMP, DestinationTag: 7 })).toEqual(destination);
  expect(destinationOf({ Destination: X })).toEqual(destination);
  expect(destinationOf({ Destination: 'Bob' })).toBeUndefined();
  expect(destinationOf({})).toBeUndefined();
});

test('addressesIn finds all addresses of a transaction except its sender', () => {
  const LimitAmount = { currency: 'USD', issuer: BITSTAMP, value: '1' };
  expect(addressesIn({ Account: ALICE, TransactionType: 'TrustSet', LimitAmount })).toEqual([
    BITSTAMP,
  ]);
  const RawTransaction = { Account: ALICE, TransactionType: 'Payment', Destination: BITSTAMP };
  expect(addressesIn({ RawTransactions: [{ RawTransaction }], Memos: [] })).toEqual([BITSTAMP]);
  expect(addressesIn({ SendMax: LimitAmount, RegularKey: BITSTAMP, Destination: ALICE })).toEqual([
    ALICE,
    BITSTAMP,
  ]);
});

test('addressesIn finds the signers of a signer list', () => {
  const SignerEntries = [{ SignerEntry: { Account: BITSTAMP, SignerWeight: 1 } }];
  expect(addressesIn({ TransactionType: 'SignerListSet', Account: ALICE, SignerEntries })).toEqual([
    BITSTAMP,
  ]);
});

test('addressesIn returns at most 150 addresses', () => {
  const many = [...new Set(fc.sample(address, 300))].filter((each) => each !== ALICE);
  expect(addressesIn({ Destination: ALICE, many })).toEqual([ALICE, ...many].slice(0, 150));
});
