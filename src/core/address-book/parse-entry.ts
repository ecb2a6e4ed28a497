import type { Fields } from '../fields';
import { findTag } from '../transaction/address';
import { type Destination, findDestination } from '../transaction/destination';
import { isTag, type NamedAddress } from './contact';
import { type NameProblem, parseName } from './name';

/** Why an entry of a file is refused; its message is `entry_<problem>`. */
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

/** Names of columns and fields by role, in lower case and without `_`, `-` and spaces. */
const ROLE_NAMES = {
  address: /^(?:address|account|destination)$/,
  name: /^(?:name|label)$/,
  tag: /tag$|tagid$|^tag|^dt$|^m[eé]mo|paymentid|etiqueta|[eé]tiquette|タグ|メモ|标签|備註|备注|태그|메모/,
  network: /^(?:network|chain|blockchain|currency|asset|coin|token|netzwerk|netwerk|red)$/,
} as const;

export type EntryRole = keyof typeof ROLE_NAMES;

/** Names of columns whose numbers are counters or dates, not tags. */
const COUNTER_NAMES =
  /^(?:id|no|nr|index|row|created|createdat|updated|updatedat|date|time|order)$/;

/** Names of the XRP Ledger and of XRP; an entry for another network is refused. */
const OWN_NETWORK = /^(?:xrpl?|xrpledger|ripple(?:\(xrp\))?|main(?:net)?|livenet)$/i;

/** The role of a column or field, by its name. */
export function findEntryRole(field: string): EntryRole | undefined {
  const roles = Object.keys(ROLE_NAMES) as EntryRole[];
  return roles.find((role) => ROLE_NAMES[role].test(plainName(field)));
}

function plainName(field: string): string {
  return field.toLowerCase().replace(/[_\-\s]/g, '');
}

/** Reads one entry of a file, or says why it is refused. */
export function parseEntry(fields: Fields): NamedAddress | EntryProblem {
  const found = valuesByRole(fields);
  if (typeof found === 'string') return found;
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
  if (!parsed.ok) return parsed.problem;
  const actualTag = tagColumn ?? destination.tag;
  const named = { name: parsed.name, address: destination.address };
  return actualTag === undefined ? named : { ...named, tag: actualTag };
}

/** The values of the columns with a role. Columns of one role must agree. */
function valuesByRole(fields: Fields): Partial<Record<EntryRole, unknown>> | EntryProblem {
  const found: Partial<Record<EntryRole, unknown>> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === '' || value === null || value === undefined) continue;
    const role = findEntryRole(field);
    if (!role) {
      // A number in an unknown column may be the tag.
      if (isTagLike(value) && !COUNTER_NAMES.test(plainName(field))) return 'unclear';
      continue;
    }
    if (role === 'tag' && isNote(field, value)) continue;
    if (found[role] !== undefined && found[role] !== value) return 'ambiguous';
    found[role] = value;
  }
  return found;
}

/** A memo without digits is a note, not a tag. */
function isNote(field: string, value: unknown): boolean {
  return /m[eé]mo/i.test(field) && typeof value === 'string' && !/\p{Nd}/u.test(value);
}

const WITH_TAG = /^([^\s:?]+)(?::|\?(?:dt|tag|destinationtag)=)(\d{1,10})$/i;

/** Reads an address, with a tag after a colon or as exchanges write it: `r…?dt=7`. */
function findTaggedDestination(text: string): Destination | undefined {
  const [, address = text, written] = WITH_TAG.exec(text) ?? [];
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
