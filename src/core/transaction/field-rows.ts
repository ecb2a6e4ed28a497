import { type Fields, findFields } from '../fields';
import { findDuration } from './duration';
import { findFieldKind } from './field-kinds';
import { findAccountFlagName, flagNames, immutableNames } from './flag-names';
import { findLedgerTime, findUnixTime } from './ledger-time';
import { findMemoText } from './memo-text';
import { networkOf } from './network-of';
import { findPathText } from './path-hops';
import { RELATIVE_LEDGER_LIMIT } from './relative-ledger-limit';
import type { Sentence } from './sentences/sentence';
import { findSignerText } from './signer-text';
import { findValueInWords, rawText } from './value-in-words';

/** One row of a request's details: the ledger's name of a field, and its value for display. */
export interface FieldRow {
  readonly field: string;
  readonly value: string;
  /** Milliseconds since 1970 when the value is a time, to be shown in local time. */
  readonly time?: number;
  /** A sentence that explains the value, for fields that need one. */
  readonly explanation?: Sentence;
  /** The rows of each nested object; the value is then empty. */
  readonly items?: readonly (readonly FieldRow[])[];
}

/** Fields shown first, in this order. */
const FIRST_FIELDS = [
  'TransactionType',
  'Amount',
  'LimitAmount',
  'TakerGets',
  'TakerPays',
  'Destination',
  'DestinationTag',
];

/** Approximate time between two ledgers, in seconds (protocol §8). */
const LEDGER_SECONDS = 4;

/** Nesting of real transactions ends here; deeper objects are shown as JSON. */
const MAX_DEPTH = 4;

/** What is known about the object that holds a field. */
interface Context {
  /** The type of the transaction, or of the nested object. */
  readonly type: unknown;
  readonly network: string | undefined;
  readonly depth: number;
}

/** All fields of a transaction for display, except its type. */
export function fieldRowsOf(txjson: Fields, network?: string): FieldRow[] {
  const { TransactionType: type, ...fields } = txjson;
  return rowsOf(fields, { type, network: networkOf(txjson, network), depth: 0 });
}

function rowsOf(fields: Fields, context: Context): FieldRow[] {
  const rank = (name: string) =>
    (FIRST_FIELDS.indexOf(name) + FIRST_FIELDS.length + 1) % (FIRST_FIELDS.length + 1);
  return Object.keys(fields)
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => rowOf(field, fields[field], context));
}

function rowOf(field: string, value: unknown, context: Context): FieldRow {
  const time = findTime(field, value);
  if (time) return { field, value: String(value), time: time.getTime() };
  const text =
    findSpecialText(field, value, context) ?? findValueInWords(field, value, context.network);
  if (text !== undefined) return { field, value: text };
  const items = findItems(field, value, context);
  if (items) return { field, value: '', items };
  const explanation = field === 'LastLedgerSequence' && explainLastLedger(value);
  return {
    field,
    value: findTextList(value) ?? rawText(value),
    ...(explanation ? { explanation: explanation } : {}),
  };
}

function findTime(field: string, value: unknown): Date | undefined {
  const kind = findFieldKind(field);
  if (kind === 'ledger-time') return findLedgerTime(value);
  return kind === 'unix-time' ? findUnixTime(value) : undefined;
}

/** The text of fields that have a format of their own; undefined for all others. */
function findSpecialText(field: string, value: unknown, { type, network }: Context) {
  if (field === 'Memos') return findMemoText(value);
  if (field === 'Paths') return findPathText(value);
  if (field === 'SignerEntries') return findSignerText(value);
  if (field === 'Flags' && typeof value === 'number' && value > 0) {
    return `${flagNames(type, value).join(', ')} (${value})`;
  }
  if (field === 'ImmutableFlags' && typeof value === 'number' && value > 0) {
    return `${immutableNames(value).join(', ')} (${value})`;
  }
  const isSwitch = type === 'AccountSet' && /^(Set|Clear)Flag$/.test(field);
  const name = isSwitch && findAccountFlagName(value, network);
  return name ? `${name} (${value})` : undefined;
}

function explainLastLedger(value: unknown): Sentence | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  if (value >= RELATIVE_LEDGER_LIMIT) return { name: 'ledger_last', parts: [String(value)] };
  const time = findDuration(value * LEDGER_SECONDS) ?? '';
  return { name: 'ledgers_after', parts: [String(value), time] };
}

/** A list of texts, one per line; undefined for anything else. */
function findTextList(value: unknown): string | undefined {
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every((entry) => typeof entry === 'string') ? value.join('\n') : undefined;
}

/** The rows of an object or of each object in a list; undefined for anything else. */
function findItems(field: string, value: unknown, context: Context) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = list.map(findFields).filter((object) => object !== undefined);
  if (objects.length === 0 || objects.length < list.length) return undefined;
  const isPlain = objects.every((object) => Object.keys(object).length > 0);
  if (!isPlain || context.depth >= MAX_DEPTH) return undefined;
  return objects.map((object) => itemRows(field, object, context));
}

/**
 * The rows of one object. A wrapper such as `{Permission: {…}}` is removed: it repeats the list's
 * name.
 */
function itemRows(field: string, object: Fields, { network, depth }: Context): FieldRow[] {
  const [only = '', ...others] = Object.keys(object);
  const inner: Fields = (others.length === 0 && findFields(object[only])) || {};
  const isWrapped = Object.keys(inner).length > 0;
  const fields = isWrapped ? inner : object;
  const type = fields.TransactionType ?? (isWrapped ? only : field);
  return rowsOf(fields, { type, network, depth: depth + 1 });
}
