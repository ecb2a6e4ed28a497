import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { onContactChange } from '../../../src/adapters/storage/contact-changes';
import {
  deleteContact,
  getContacts,
  getContactsAt,
  saveContacts,
} from '../../../src/adapters/storage/contacts';
import { CONTACT_LIMIT, type Contact } from '../../../src/core/address-book/contact';
import { ALICE, BITSTAMP } from '../../core/address-book/contacts';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

const exchange: Contact = { address: BITSTAMP, name: 'Bitstamp', createdAt: 1 };
const bob: Contact = { address: BITSTAMP, tag: 7, name: 'Bob', createdAt: 2 };
const alice: Contact = { address: ALICE, name: 'Alice', createdAt: 3 };

afterEach(async () => {
  for (const contact of await getContacts()) await deleteContact(contact);
});

test('an address has one contact without a tag and one for each tag', async () => {
  expect(await saveContacts([exchange, bob, alice])).toBe(true);
  expect(await getContactsAt([BITSTAMP])).toEqual([exchange, bob]);
  expect(await getContactsAt([ALICE, BITSTAMP])).toEqual([alice, exchange, bob]);
  expect(await getContactsAt([])).toEqual([]);
  await deleteContact(exchange);
  expect(await getContacts()).toEqual([bob, alice]);
});

test('saveContacts replaces a contact with the same address and tag', async () => {
  await saveContacts([bob]);
  await saveContacts([{ ...bob, name: 'Robert' }]);
  expect(await getContacts()).toEqual([{ ...bob, name: 'Robert' }]);
});

test('saveContacts stores nothing when the contacts exceed the limit', async () => {
  const many = Array.from({ length: CONTACT_LIMIT - 1 }, (_, tag) => ({ ...bob, tag }));
  expect(await saveContacts(many)).toBe(true);
  expect(await saveContacts([alice, exchange])).toBe(false);
  expect(await getContactsAt([ALICE])).toEqual([]);
  expect(await saveContacts([alice])).toBe(true);
  expect(await saveContacts([{ ...alice, name: 'Alicia' }])).toBe(true);
}, 30_000);

test('onContactChange is called when contacts are saved', async () => {
  const page = new AbortController();
  const called = new Promise<void>((resolve) => onContactChange(resolve, page.signal));
  await saveContacts([alice]);
  await called;
  page.abort();
});
