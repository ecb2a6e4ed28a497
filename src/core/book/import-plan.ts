import { CONTACT_LIMIT, type Contact, contactKey, type NamedAddress } from './contact';
import { foldedEnds } from './look-alike';

/** What an import would do to a book. */
export interface ImportPlan {
  readonly fresh: readonly NamedAddress[];
  /** Places that have another name already: they change only if the user says so. */
  readonly conflicts: readonly { readonly before: Contact; readonly after: NamedAddress }[];
  /** New ones that a quick look takes for one in the book. */
  readonly imitations: readonly { readonly known: Contact; readonly place: NamedAddress }[];
  /** How many stand in the book as they are. */
  readonly same: number;
  /** The book would hold more than it may. */
  readonly full: boolean;
}

export function planImport(
  imported: readonly NamedAddress[],
  stored: readonly Contact[],
): ImportPlan {
  const known = new Map(stored.map((contact) => [contactKey(contact), contact]));
  const fresh = imported.filter((place) => !known.has(contactKey(place)));
  const conflicts = imported.flatMap((after) => {
    const before = known.get(contactKey(after));
    return before && before.name !== after.name ? [{ before, after }] : [];
  });
  const looks = new Map(stored.map((contact) => [foldedEnds(contact.address), contact]));
  const imitations = fresh.flatMap((place) => {
    const like = looks.get(foldedEnds(place.address));
    return like && like.address !== place.address ? [{ known: like, place }] : [];
  });
  const same = imported.length - fresh.length - conflicts.length;
  return { fresh, conflicts, imitations, same, full: stored.length + fresh.length > CONTACT_LIMIT };
}

/**
 * The contacts to write.
 * @param rename whether the file's names replace those in the book
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
  return [...fresh.map((place) => ({ ...place, createdAt: now })), ...renamed];
}
