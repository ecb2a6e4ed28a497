import {
  CONTACT_LIMIT,
  type Contact,
  contactKey,
  findContact,
  type TaggedAddress,
} from '../../core/address-book/contact';
import { announceContactChange } from './contact-changes';
import { inDatabase } from './database';

// Pages write contacts themselves, without the worker: nothing has to happen after a contact
// changed, and the worker's script stays small.

/** All contacts, sorted by address. */
export function getContacts(): Promise<Contact[]> {
  return inDatabase(async (db) => {
    const rows = await db.getAll('contacts');
    return rows.flatMap((row) => findContact(row) ?? []);
  });
}

/** The contacts with these addresses, with any destination tag. */
export function getContactsAt(addresses: readonly string[]): Promise<Contact[]> {
  return inDatabase(async (db) => {
    const { store } = db.transaction('contacts');
    // A key is an address, or an address, a colon and a tag. A semicolon sorts right after a colon.
    const ranges = addresses.map((address) =>
      IDBKeyRange.bound(address, `${address};`, false, true),
    );
    const rows = await Promise.all(ranges.map((range) => store.getAll(range)));
    return rows.flat().flatMap((row) => findContact(row) ?? []);
  });
}

/**
 * Stores contacts in one transaction; they replace contacts with the same address and tag.
 * @returns false when the address book would exceed `CONTACT_LIMIT`: then nothing is stored
 */
export async function saveContacts(contacts: readonly Contact[]): Promise<boolean> {
  const saved = await inDatabase(async (db) => {
    const tx = db.transaction('contacts', 'readwrite', { durability: 'strict' });
    const keys = new Set(await tx.store.getAllKeys());
    const rows = contacts.map((contact) => ({ ...contact, key: contactKey(contact) }));
    for (const { key } of rows) keys.add(key);
    const fits = keys.size <= CONTACT_LIMIT;
    if (fits) for (const row of rows) void tx.store.put(row);
    await tx.done;
    return fits;
  });
  if (saved) announceContactChange();
  return saved;
}

export async function deleteContact(place: TaggedAddress): Promise<void> {
  await inDatabase((db) => db.delete('contacts', contactKey(place)));
  announceContactChange();
}
