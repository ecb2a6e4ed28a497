import type { Fields } from '../../fields';
import { findFieldType } from '../../transaction/encoding/definitions';
import type { CodeEntry, CodeRecord, CodeValue } from './code-value';
import { findFieldName, findTransactionType } from './ledger-names';
import { OPEN, type Place, UnclearPartError } from './place';
import { readFlags } from './read-flags';
import { readAmount, readIssue, readPaths } from './read-parts';
import { reduce } from './reduce';

/** Reads the fields of a transaction, or of an object in one. Values that are not literal become holes. */
export function readFields(entries: readonly CodeEntry[], place: Place): Fields {
  const fields: Fields = {};
  for (const { name, value } of withoutBase(entries)) {
    const field = fieldNameOf(name);
    if (Object.hasOwn(fields, field)) throw new UnclearPartError(name);
    readEntry(fields, field, value, place);
  }
  return fields;
}

/** Reads a value into an object, or reports a hole at its place. */
export function readEntry(fields: Fields, field: string, value: CodeValue, place: Place): void {
  const reduced = field === 'Flags' ? value : reduce(value, place.type);
  if (reduced.kind === 'absent') return;
  const type = findFieldType(field) ?? '';
  const path = place.path + field;
  const read = readValue(reduced, field, { ...place, path: `${path}.` });
  if (read === OPEN) place.holes.push({ path, type });
  else fields[field] = read;
}

/** The fields that a struct in Go shares with all transactions are in one of their own. */
function withoutBase(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  return entries.flatMap((entry) =>
    entry.name === 'BaseTx' && entry.value.kind === 'record' ? entry.value.entries : entry,
  );
}

/** A name in capitals may be a field of another ledger; any other unknown name is refused. */
function fieldNameOf(name: string): string {
  const known = findFieldName(name);
  if (known !== undefined) return known;
  if (/^[A-Z][A-Za-z0-9]{1,40}$/.test(name)) return name;
  throw new UnclearPartError(name);
}

function readValue(value: CodeValue, field: string, place: Place): unknown {
  if (field === 'Flags') return readFlags(value, place);
  switch (findFieldType(field)) {
    case 'Amount':
      return readAmount(value, place);
    case 'Issue':
      return readIssue(value, place);
    case 'PathSet':
      return readPaths(value, place);
    case 'STArray':
      return readObjects(value, place);
    case 'STObject':
    case 'XChainBridge':
    case 'Transaction':
      return value.kind === 'record' ? readInner(value, place) : OPEN;
    default:
      return readPlain(value, place);
  }
}

function readInner({ className, entries }: CodeRecord, place: Place): Fields {
  const type = findTransactionType(className);
  const isTyped = entries.some(({ name }) => findFieldName(name) === 'TransactionType');
  const fields = readFields(entries, place);
  return type && !isTyped ? { TransactionType: type, ...fields } : fields;
}

/** A list of objects, each of which has its name around it: `Memos: [{ Memo: … }]`. */
function readObjects(value: CodeValue, place: Place): unknown {
  if (value.kind !== 'list') return OPEN;
  const items = value.items.map((item, at) => {
    const inside = { ...place, path: `${place.path}${at}.` };
    const reduced = reduce(item, place.type);
    if (reduced.kind !== 'record') return OPEN;
    const [only, ...others] = reduced.entries;
    const wrapper = only && others.length === 0 ? wrapperName(only.name) : undefined;
    if (wrapper) return readFields(reduced.entries, inside);
    const own = place.path === 'RawTransactions.' ? 'RawTransaction' : reduced.className;
    const name = wrapperName(own.replace(/Wrapper$/, ''));
    if (!name) throw new UnclearPartError(reduced.className || place.path);
    return { [name]: readInner(reduced, { ...inside, path: `${inside.path}${name}.` }) };
  });
  return items.includes(OPEN) ? OPEN : items;
}

/** The name of the object in a list, when that is what a name stands for. */
function wrapperName(name: string): string | undefined {
  const field = findFieldName(name);
  const type = field && findFieldType(field);
  return type === 'STObject' || type === 'Transaction' || field === 'RawTransaction'
    ? field
    : undefined;
}

/** A number, a text, or a list or object of them, as in JSON. */
export function readPlain(value: CodeValue, place: Place): unknown {
  const reduced = reduce(value, place.type);
  switch (reduced.kind) {
    case 'text':
      return reduced.text;
    case 'boolean':
      return reduced.isTrue;
    case 'number':
      return numberOf(reduced.text);
    case 'list': {
      const items = reduced.items.map((item) => readPlain(item, place));
      return items.includes(OPEN) ? OPEN : items;
    }
    case 'record': {
      const entries = reduced.entries.map(({ name, value: own }) => [name, readPlain(own, place)]);
      return entries.some(([, own]) => own === OPEN) ? OPEN : Object.fromEntries(entries);
    }
    default:
      return OPEN;
  }
}

/** A whole number that a double holds exactly; any other as text, which the codec judges. */
function numberOf(text: string): number | string {
  return /^-?\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
