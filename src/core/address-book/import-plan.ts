import { CONTACT_LIMIT, type Contact, contactKey, type NamedAddress } from './contact';
import { partialViews } from './look-alike';

/** What an import would change in the address book. */
export interface ImportPlan {
  readonly newContacts: readonly NamedAddress[];
  /** Contacts that are stored under another name; they change only if the user agrees. */
  readonly nameConflicts: readonly { readonly before: Contact; readonly after: NamedAddress }[];
  /** New contacts whose address can be mistaken for a stored one. */
  readonly lookAlikes: readonly { readonly known: Contact; readonly contact: NamedAddress }[];
  /** Number of contacts that are already stored with the same name. */
  readonly unchangedCount: number;
  /** The address book would have more than `CONTACT_LIMIT` contacts. */
  readonly isOverLimit: boolean;
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
  const byView = new Map(
    stored.flatMap((contact) => viewKeys(contact).map((key) => [key, contact] as const)),
  );
  const lookAlikes = newContacts.flatMap((contact): ImportPlan['lookAlikes'] => {
    const similar = viewKeys(contact).flatMap((key) => byView.get(key) ?? []);
    const other = similar.find(({ address }) => address !== contact.address);
    return other ? [{ known: other, contact }] : [];
  });
  return {
    newContacts: newContacts,
    nameConflicts: nameConflicts,
    lookAlikes: lookAlikes,
    unchangedCount: imported.length - newContacts.length - nameConflicts.length,
    isOverLimit: stored.length + newContacts.length > CONTACT_LIMIT,
  };
}

/** One key for each part of an address that people compare. */
function viewKeys({ address }: NamedAddress): string[] {
  return partialViews(address).flatMap((view, at) => (view === '' ? [] : `${at}${view}`));
}

/**
 * The contacts to store.
 * @param rename whether the names in the file replace the stored ones
 * @param now milliseconds since 1970
 */
export function contactsToStore(
  { newContacts, nameConflicts }: ImportPlan,
  rename: boolean,
  now: number,
): Contact[] {
  const renamed = rename
    ? nameConflicts.map(({ before, after }) => ({ ...before, name: after.name }))
    : [];
  return [...newContacts.map((contact) => ({ ...contact, createdAt: now })), ...renamed];
}
