import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { contactFor, findContact } from '../../../src/core/book/contact';
import { contactsOf, planImport } from '../../../src/core/book/import-plan';
import { addressesIn, destinationOf } from '../../../src/core/book/place';
import { similarAddresses } from '../../../src/sandbox/demo/similar-addresses';
import { ALICE, address, BITSTAMP } from './contacts';

const exchange = { address: BITSTAMP, name: 'Bitstamp', createdAt: 1 };
const bob = { address: BITSTAMP, tag: 7, name: 'Bob', createdAt: 2 };
const zero = { address: BITSTAMP, tag: 0, name: 'Zero', createdAt: 3 };
const all = [exchange, bob, zero];

test.each([
  ['no tag', undefined, exchange],
  ['a tag with a name', 7, bob],
  ['tag 0', 0, zero],
  ['a tag without a name', 8, exchange],
])('%s: the name that fits best', (_name, tag, expected) => {
  expect(contactFor(all, { address: BITSTAMP, ...(tag !== undefined && { tag }) })).toBe(expected);
});

test('a name for one tag says nothing of the address or of another tag', () => {
  expect(contactFor([bob], { address: BITSTAMP })).toBeUndefined();
  expect(contactFor([bob], { address: BITSTAMP, tag: 8 })).toBeUndefined();
  expect(contactFor([bob], { address: ALICE, tag: 7 })).toBeUndefined();
});

test('a damaged row is left out', () => {
  expect(findContact({ key: 'x', ...bob })).toEqual(bob);
  expect(findContact({ ...bob, tag: -1 })).toBeUndefined();
  expect(findContact({ ...bob, name: 5 })).toBeUndefined();
});

test('an import says what is new, what has another name here, and what stands already', () => {
  const same = { address: BITSTAMP, tag: 0, name: 'Zero' };
  const other = { address: BITSTAMP, tag: 7, name: 'Robert' };
  const fresh = { address: ALICE, name: 'Alice' };
  const plan = planImport([same, other, fresh], all);
  expect(plan).toEqual({
    fresh: [fresh],
    conflicts: [{ before: bob, after: other }],
    imitations: [],
    same: 1,
    full: false,
  });
  expect(contactsOf(plan, false, 9)).toEqual([{ ...fresh, createdAt: 9 }]);
  expect(contactsOf(plan, true, 9)).toEqual([
    { ...fresh, createdAt: 9 },
    { ...bob, name: 'Robert' },
  ]);
});

test('an import tells of a new address that looks like one in the book', () => {
  const [known, fake] = similarAddresses();
  const carol = { ...exchange, address: known, name: 'Carol' };
  const place = { address: fake, name: 'Carol again' };
  expect(planImport([place], [exchange, carol]).imitations).toEqual([{ known: carol, place }]);
});

test('the destination of a transaction, also when an X-address brings the tag', () => {
  const X = classicAddressToXAddress(BITSTAMP, 7, false);
  const place = { address: BITSTAMP, tag: 7 };
  expect(destinationOf({ Destination: BITSTAMP, DestinationTag: 7 })).toEqual(place);
  expect(destinationOf({ Destination: X })).toEqual(place);
  expect(destinationOf({ Destination: 'Bob' })).toBeUndefined();
  expect(destinationOf({})).toBeUndefined();
});

test('every address a transaction deals with, but not who signs', () => {
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

test('signers to be are addresses a transaction deals with', () => {
  const SignerEntries = [{ SignerEntry: { Account: BITSTAMP, SignerWeight: 1 } }];
  expect(addressesIn({ TransactionType: 'SignerListSet', Account: ALICE, SignerEntries })).toEqual([
    BITSTAMP,
  ]);
});

test('of thousands of addresses in one transaction, only the first are compared', () => {
  const many = [...new Set(fc.sample(address, 300))].filter((each) => each !== ALICE);
  expect(addressesIn({ Destination: ALICE, many })).toEqual([ALICE, ...many].slice(0, 150));
});
