import { CONTACT_LIMIT, type Contact, contactKey, type NamedAddress } from './contact';
import { foldedEnds } from './look-alike';

/** What an import would change in the address book. */
export interface ImportPlan {
  readonly fresh: readonly NamedAddress[];
  /** Contacts that are stored under another name; they change only if the user agrees. */
  readonly conflicts: readonly { readonly before: Contact; readonly after: NamedAddress }[];
  /** New contacts whose address can be mistaken for a stored one. */
  readonly imitations: readonly { readonly known: Contact; readonly place: NamedAddress }[];
  /** Number of contacts that are already stored with the same name. */
  readonly same: number;
  /** The address book would have more than `CONTACT_LIMIT` contacts. */
  readonly full: boolean;
}

/** Compares the contacts of a file with the stored ones. */
export function planImport(
  imported: readonly NamedAddress[],
  stored: readonly Contact[],
): ImportPlan {
  const known = new Map(stored.map((contact) => [contactKey(contact), contact]));
  const newContacts = imported.filter((contact) => !known.has(contactKey(contact)));
  const nameConflicts = imported.flatMap((after) => {
    const before = known.get(contactKey(after));
    return before && before.name !== after.name ? [{ before, after }] : [];
  });
  const byEnds = new Map(stored.map((contact) => [foldedEnds(contact.address), contact]));
  const lookAlikes = newContacts.flatMap((contact): ImportPlan['imitations'] => {
    const similar = byEnds.get(foldedEnds(contact.address));
    return similar && similar.address !== contact.address
      ? [{ known: similar, place: contact }]
      : [];
  });
  return {
    fresh: newContacts,
    conflicts: nameConflicts,
    imitations: lookAlikes,
    same: imported.length - newContacts.length - nameConflicts.length,
    full: stored.length + newContacts.length > CONTACT_LIMIT,
  };
}

/**
 * The contacts to store.
 * @param rename whether the names in the file replace the stored ones
 * @param now milliseconds since 1970
 */
export function contactsOf(
  { fresh, conflicts }: ImportPlan,
  rename: boolean,
  now: number,
): Contact[] {
  const renamed = rename
    ? conflicts.map(({ before, after }) => ({ ...before, name: after.name }))
    : [];
  return [...fresh.map((contact) => ({ ...contact, createdAt: now })), ...renamed];
}
