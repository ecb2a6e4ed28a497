import type { Fields } from '../fields';
import { findTag } from '../transaction/address';
import { type Destination, findDestination } from '../transaction/destination';
import { isTag, type NamedAddress } from './contact';
import { type NameProblem, parseName } from './name';

/** Why an entry of a file is not taken; each its own sentence (`entry_<fault>`). */
export type EntryProblem =
  | 'shape'
  | 'ambiguous'
  | 'unaddressed'
  | 'checksum'
  | 'tag'
  | 'tags'
  | 'network'
  | 'unclear'
  | 'duplicate'
  | NameProblem;

/** What others call the parts of an entry, written small and without `_`, `-` and blanks. */
const ROLE_NAMES = {
  address: /^(?:address|account|destination)$/,
  name: /^(?:name|label)$/,
  tag: /tag$|tagid$|^tag|^dt$|^m[eé]mo|paymentid|etiqueta|[eé]tiquette|タグ|メモ|标签|備註|备注|태그|메모/,
  network: /^(?:network|chain|blockchain|currency|asset|coin|token|netzwerk|netwerk|red)$/,
} as const;

export type EntryRole = keyof typeof ROLE_NAMES;

/** Names whose numbers only count or date an entry. */
const COUNTER_NAMES =
  /^(?:id|no|nr|index|row|created|createdat|updated|updatedat|date|time|order)$/;

/** What networks and currencies call the XRP Ledger's own; an address of another is not for here. */
const OWN_NETWORK = /^(?:xrpl?|xrpledger|ripple(?:\(xrp\))?|main(?:net)?|livenet)$/i;

/** What a column or field is, by its name. */
export function findEntryRole(field: string): EntryRole | undefined {
  const roles = Object.keys(ROLE_NAMES) as EntryRole[];
  return roles.find((role) => ROLE_NAMES[role].test(plainName(field)));
}

function plainName(field: string): string {
  return field.toLowerCase().replace(/[_\-\s]/g, '');
}

/** One entry of a file, checked. */
export function readEntry(fields: Fields): NamedAddress | EntryProblem {
  const found: Partial<Record<EntryRole, unknown>> = {};
  for (const [field, value] of Object.entries(fields)) {
    const role = findEntryRole(field);
    if (value === '' || value === null || value === undefined) continue;
    // A number under a name we do not know may be the tag.
    if (!role && isTagLike(value) && !COUNTER_NAMES.test(plainName(field))) return 'unclear';
    // A memo without a digit is a note.
    const isNote = role === 'tag' && typeof value === 'string' && !/\p{Nd}/u.test(value);
    if (!role || (isNote && /m[eé]mo/i.test(field))) continue;
    if (found[role] !== undefined && found[role] !== value) return 'ambiguous';
    found[role] = value;
  }
  const { address, name, tag, network } = found;
  if (address === undefined) return 'unaddressed';
  if (network !== undefined && !OWN_NETWORK.test(String(network).replace(/\s/g, '')))
    return 'network';
  const destination =
    typeof address === 'string' ? findTaggedDestination(address.trim()) : undefined;
  if (!destination) return 'checksum';
  const tagColumn = tag === undefined ? undefined : findEntryTag(tag);
  if (tag !== undefined && tagColumn === undefined) return 'tag';
  if (tagColumn !== undefined && (destination.tag ?? tagColumn) !== tagColumn) return 'tags';
  const parsed = parseName(name);
  if (!parsed.ok) return parsed.fault;
  const own = tagColumn ?? destination.tag;
  const { address: checked } = destination;
  return own === undefined
    ? { name: parsed.name, address: checked }
    : { name: parsed.name, address: checked, tag: own };
}

/** An address, alone or with its tag behind a colon. */
function findTaggedDestination(text: string): Destination | undefined {
  const [, address = text, written] = /^([^\s:]+):(\d{1,10})$/.exec(text) ?? [];
  const place = findDestination(address);
  if (!place || written === undefined) return place;
  const tag = findTag(written);
  const isOther = place.tag !== undefined && place.tag !== tag;
  return tag === undefined || isOther ? undefined : { ...place, tag };
}

function isTagLike(value: unknown): boolean {
  return typeof value === 'string' ? /^\s*\d{1,10}\s*$/.test(value) : isTag(value);
}

function findEntryTag(tag: unknown): number | undefined {
  if (typeof tag === 'string') return findTag(tag.trim());
  return isTag(tag) ? tag : undefined;
}
