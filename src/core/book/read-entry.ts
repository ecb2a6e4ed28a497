import type { Fields } from '../fields';
import { findTag } from '../transaction/address';
import { findDestination } from '../transaction/destination';
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
  | 'duplicate'
  | NameFault;

/** What others call the three things, written small and without `_`, `-` and blanks. */
const NAMES = {
  address: ['address', 'account', 'destination'],
  name: ['name', 'label'],
  tag: ['tag', 'destinationtag', 'dt'],
} as const;

export type Role = keyof typeof NAMES;

/** What a column or field is, by its name. */
export function findRole(field: string): Role | undefined {
  const plain = field.toLowerCase().replace(/[_\-\s]/g, '');
  const roles = Object.keys(NAMES) as Role[];
  return roles.find((role) => (NAMES[role] as readonly string[]).includes(plain));
}

/** One entry of a file, checked. */
export function readEntry(fields: Fields): NamedPlace | EntryFault {
  const found: Partial<Record<Role, unknown>> = {};
  for (const [field, value] of Object.entries(fields)) {
    const role = findRole(field);
    if (!role || value === '' || value === null || value === undefined) continue;
    if (found[role] !== undefined && found[role] !== value) return 'ambiguous';
    found[role] = value;
  }
  const { address, name, tag } = found;
  if (address === undefined) return 'unaddressed';
  const place = typeof address === 'string' ? findDestination(address.trim()) : undefined;
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

function tagOf(tag: unknown): number | undefined {
  if (typeof tag === 'string') return findTag(tag.trim());
  return isTag(tag) ? tag : undefined;
}
