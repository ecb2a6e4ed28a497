import type { Fields } from '../fields';
import { findTag } from '../transaction/address';
import { type Destination, findDestination } from '../transaction/destination';
import { isTag, type NamedPlace } from './contact';
import { type NameFault, parseName } from './name';

/** Why an entry of a file is not taken; each its own sentence (`entry_<fault>`). */
export type EntryFault =
  | 'shape'
  | 'ambiguous'
  | 'unaddressed'
  | 'checksum'
  | 'tag'
  | 'tags'
  | 'network'
  | 'unclear'
  | 'duplicate'
  | NameFault;

/** What others call the parts of an entry, written small and without `_`, `-` and blanks. */
const NAMES = {
  address: /^(?:address|account|destination)$/,
  name: /^(?:name|label)$/,
  tag: /tag$|tagid$|^tag|^dt$|^m[eé]mo|paymentid|etiqueta|[eé]tiquette|タグ|メモ|标签|備註|备注|태그|메모/,
  network: /^(?:network|chain|blockchain|currency|asset|coin|token|netzwerk|netwerk|red)$/,
} as const;

export type Role = keyof typeof NAMES;

/** Names whose numbers only count or date an entry. */
const COUNTING = /^(?:id|no|nr|index|row|created|createdat|updated|updatedat|date|time|order)$/;

/** What networks and currencies call the XRP Ledger's own; an address of another is not for here. */
const OWN_NETWORK = /^(?:xrpl?|xrpledger|ripple(?:\(xrp\))?|main(?:net)?|livenet)$/i;

/** What a column or field is, by its name. */
export function findRole(field: string): Role | undefined {
  const roles = Object.keys(NAMES) as Role[];
  return roles.find((role) => NAMES[role].test(plainName(field)));
}

function plainName(field: string): string {
  return field.toLowerCase().replace(/[_\-\s]/g, '');
}

/** One entry of a file, checked. */
export function readEntry(fields: Fields): NamedPlace | EntryFault {
  const found: Partial<Record<Role, unknown>> = {};
  for (const [field, value] of Object.entries(fields)) {
    const role = findRole(field);
    if (value === '' || value === null || value === undefined) continue;
    // A number under a name we do not know may be the tag.
    if (!role && isTagLike(value) && !COUNTING.test(plainName(field))) return 'unclear';
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
  const place = typeof address === 'string' ? findPlace(address.trim()) : undefined;
  if (!place) return 'checksum';
  const written = tag === undefined ? undefined : tagOf(tag);
  if (tag !== undefined && written === undefined) return 'tag';
  if (written !== undefined && (place.tag ?? written) !== written) return 'tags';
  const parsed = parseName(name);
  if (!parsed.ok) return parsed.fault;
  const own = written ?? place.tag;
  const { address: checked } = place;
  return own === undefined
    ? { name: parsed.name, address: checked }
    : { name: parsed.name, address: checked, tag: own };
}

/** An address, alone or with its tag behind a colon. */
function findPlace(text: string): Destination | undefined {
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

function tagOf(tag: unknown): number | undefined {
  if (typeof tag === 'string') return findTag(tag.trim());
  return isTag(tag) ? tag : undefined;
}
