import { type Contact, contactKey, type TaggedAddress } from './contact';

/** A recipient to choose from. */
export interface Recipient extends TaggedAddress {
  /** The name in the address book. */
  readonly name?: string;
  /** It was paid from this browser. */
  readonly isRecent: boolean;
}

/** The recipients that the user knows. */
export interface KnownRecipients {
  /** In the order in which they are shown. */
  readonly contacts: readonly Contact[];
  /** The newest first. */
  readonly recent: readonly TaggedAddress[];
}

/** More are not shown: the user types on. */
const MAX_RECIPIENTS = 8;

/** So many of them are recent before the user has typed. */
const MAX_RECENT = 4;

/** A part of an address is searched from this length. */
const MIN_ADDRESS_PART = 3;

/**
 * The recipients that match a typed text, the best first: names that begin with it, names in which
 * a word does, names that contain it, then addresses. Without a text the recent ones come first.
 */
export function findRecipients(typed: string, known: KnownRecipients): Recipient[] {
  const all = distinctRecipients(known);
  const wanted = folded(typed.trim());
  if (wanted === '') return firstRecipients(all);
  const ranked = all.flatMap((recipient) => {
    const rank = rankOf(recipient, wanted, typed.trim());
    return rank === undefined ? [] : [{ recipient, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_RECIPIENTS)
    .map(({ recipient }) => recipient);
}

/** Each address and tag once, the recent ones first. */
function distinctRecipients({ contacts, recent }: KnownRecipients): Recipient[] {
  const names = new Map(contacts.map((contact) => [contactKey(contact), contact.name]));
  const paid = recent.map((recipient): Recipient => {
    // A contact without a tag names its address with any tag.
    const name = names.get(contactKey(recipient)) ?? names.get(recipient.address);
    return { ...recipient, ...(name !== undefined && { name }), isRecent: true };
  });
  const named = contacts.map(({ address, tag, name }): Recipient => {
    return { address, ...(tag !== undefined && { tag }), name, isRecent: false };
  });
  const byKey = new Map<string, Recipient>();
  for (const recipient of [...paid, ...named]) {
    const key = contactKey(recipient);
    if (!byKey.has(key)) byKey.set(key, recipient);
  }
  return [...byKey.values()];
}

function firstRecipients(all: readonly Recipient[]): Recipient[] {
  const recent = all.filter(({ isRecent }) => isRecent).slice(0, MAX_RECENT);
  const others = all.filter(({ isRecent }) => !isRecent);
  return [...recent, ...others].slice(0, MAX_RECIPIENTS);
}

/** The lower, the better; undefined for a recipient that does not match. */
function rankOf({ name, address }: Recipient, wanted: string, typed: string): number | undefined {
  const text = folded(name ?? '');
  if (text.startsWith(wanted)) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  if (text.includes(wanted)) return 2;
  // Addresses differ in the case of their letters.
  if (typed.length < MIN_ADDRESS_PART || address === typed) return undefined;
  if (address.startsWith(typed)) return 3;
  return address.includes(typed) ? 4 : undefined;
}

/** Without case and accents, so that "jose" finds "José". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
