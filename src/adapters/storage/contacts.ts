import {
  CONTACT_LIMIT,
  type Contact,
  contactKey,
  findContact,
  type Place,
} from '../../core/book/contact';
import { announceContacts } from './contact-changes';
import { inDatabase } from './database';

// The pages write here themselves, and the worker never does: a name is no request, nothing follows
// from it, and what the worker need not do it need not carry.

/** Every contact, by address. */
export function getContacts(): Promise<Contact[]> {
  return inDatabase(async (db) => {
    const rows = await db.getAll('contacts');
    return rows.flatMap((row) => findContact(row) ?? []);
  });
}

/** The contacts at these addresses, with any tag. */
export function getContactsAt(addresses: readonly string[]): Promise<Contact[]> {
  return inDatabase(async (db) => {
    const { store } = db.transaction('contacts');
    // Keys are an address, alone or with a colon and its tag; a semicolon follows the colon.
    const ranges = addresses.map((address) =>
      IDBKeyRange.bound(address, `${address};`, false, true),
    );
    const rows = await Promise.all(ranges.map((range) => store.getAll(range)));
    return rows.flat().flatMap((row) => findContact(row) ?? []);
  });
}

/**
 * Writes contacts in one step, in place of those for the same places.
 * @returns whether there was room for them: nothing is written when there is not
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
  if (saved) announceContacts();
  return saved;
}

export async function deleteContact(place: Place): Promise<void> {
  await inDatabase((db) => db.delete('contacts', contactKey(place)));
  announceContacts();
}
