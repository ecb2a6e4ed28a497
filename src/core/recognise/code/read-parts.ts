import type { Fields } from '../../fields';
import type { CodeEntry, CodeValue } from './code-value';
import { lettersOf } from './ledger-names';
import { OPEN, type Place, UnclearPartError } from './place';
import { reduce } from './reduce';

/** The names in amounts, assets and path steps, with the codec's type of their values. */
const PART_TYPES: Record<string, string> = {
  currency: 'Currency',
  issuer: 'AccountID',
  account: 'AccountID',
  value: 'Value',
  mpt_issuance_id: 'Hash192',
};

const PART_NAMES = new Map(Object.keys(PART_TYPES).map((name) => [lettersOf(name), name]));

/** An amount: drops, or a token's currency, issuer and value. */
export function readAmount(value: CodeValue, place: Place): unknown {
  if (value.kind === 'text' || value.kind === 'number') return value.text;
  return value.kind === 'record' ? readParts(value.entries, place) : OPEN;
}

/** An asset without a value. */
export function readIssue(value: CodeValue, place: Place): unknown {
  return value.kind === 'record' ? readParts(value.entries, place) : OPEN;
}

/** Paths: lists of steps. */
export function readPaths(value: CodeValue, place: Place): unknown {
  if (value.kind !== 'list') return OPEN;
  const paths = value.items.map((path, at) => {
    const steps = reduce(path, place.type);
    if (steps.kind !== 'list') return OPEN;
    const read = steps.items.map((step, index) => {
      const reduced = reduce(step, place.type);
      const inside = { ...place, path: `${place.path}${at}.${index}.` };
      return reduced.kind === 'record' ? readParts(reduced.entries, inside) : OPEN;
    });
    return read.includes(OPEN) ? OPEN : read;
  });
  return paths.includes(OPEN) ? OPEN : paths;
}

function readParts(entries: readonly CodeEntry[], place: Place): Fields {
  const parts: Fields = {};
  for (const { name, value } of entries) {
    const part = PART_NAMES.get(lettersOf(name));
    if (part === undefined || Object.hasOwn(parts, part)) throw new UnclearPartError(name);
    const reduced = reduce(value, place.type);
    if (reduced.kind === 'text' || reduced.kind === 'number') parts[part] = reduced.text;
    else if (reduced.kind !== 'absent')
      place.holes.push({ path: place.path + part, type: PART_TYPES[part] ?? '' });
  }
  return parts;
}
