import { CONTACT_LIMIT, type Contact, contactKey, type NamedPlace } from './contact';
import { endsOf } from './look-alike';

/** What an import would do to a book. */
export interface ImportPlan {
  readonly fresh: readonly NamedPlace[];
  /** Places that have another name already: they change only if the user says so. */
  readonly conflicts: readonly { readonly before: Contact; readonly after: NamedPlace }[];
  /** New ones that a quick look takes for one in the book. */
  readonly imitations: readonly { readonly known: Contact; readonly place: NamedPlace }[];
  /** How many stand in the book as they are. */
  readonly same: number;
  /** The book would hold more than it may. */
  readonly full: boolean;
}

export function planImport(good: readonly NamedPlace[], book: readonly Contact[]): ImportPlan {
  const known = new Map(book.map((contact) => [contactKey(contact), contact]));
  const fresh = good.filter((place) => !known.has(contactKey(place)));
  const conflicts = good.flatMap((after) => {
    const before = known.get(contactKey(after));
    return before && before.name !== after.name ? [{ before, after }] : [];
  });
  const looks = new Map(book.map((contact) => [endsOf(contact.address), contact]));
  const imitations = fresh.flatMap((place) => {
    const like = looks.get(endsOf(place.address));
    return like && like.address !== place.address ? [{ known: like, place }] : [];
  });
  const same = good.length - fresh.length - conflicts.length;
  return { fresh, conflicts, imitations, same, full: book.length + fresh.length > CONTACT_LIMIT };
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
