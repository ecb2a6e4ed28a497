import { type Fields, findFields } from '../fields';
import { findDuration } from './duration';
import { findKind } from './field-kinds';
import { findAccountFlagName, flagNames } from './flag-names';
import { findLedgerTime, findUnixTime } from './ledger-time';
import { findMemoText } from './memo-text';
import { networkOf } from './network-of';
import { findPathText } from './path-hops';
import type { Sentence } from './sentences/sentence';
import { findSignerText } from './signer-text';
import { asWritten, findWords } from './value-in-words';

/** One line of a request: the ledger's field name and its value as people read it. */
export interface Line {
  readonly field: string;
  readonly value: string;
  /** Milliseconds since 1970 when the value is a moment, to be shown in local time. */
  readonly time?: number;
  /** What the value means, where that takes a sentence. */
  readonly about?: Sentence;
  /** What is inside, each with lines of its own; then the value is empty. */
  readonly items?: readonly (readonly Line[])[];
}

/** What people look for first comes first. */
const FIRST = [
  'TransactionType',
  'Amount',
  'LimitAmount',
  'TakerGets',
  'TakerPays',
  'Destination',
  'DestinationTag',
];

/** Below this a LastLedgerSequence means "so many ledgers after signing" (protocol §3.1). */
const RELATIVE_LEDGERS = 32_570;

/** How long a ledger takes, roughly (protocol §8). */
const LEDGER_SECONDS = 4;

/** No transaction goes deeper; what pretends to is shown as it is written. */
const DEEPEST = 4;

/** What stands around a value. */
interface Around {
  /** The type of the transaction, or of the object within it. */
  readonly type: unknown;
  readonly network: string | undefined;
  readonly depth: number;
}

/** The fields of a transaction in words: nothing left out, nothing invented. */
export function linesOf(txjson: Fields, network?: string): Line[] {
  const { TransactionType: type, ...fields } = txjson;
  return lines(fields, { type, network: networkOf(txjson, network), depth: 0 });
}

function lines(fields: Fields, around: Around): Line[] {
  const rank = (name: string) => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);
  return Object.keys(fields)
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => lineOf(field, fields[field], around));
}

function lineOf(field: string, value: unknown, around: Around): Line {
  const time = findTime(field, value);
  if (time) return { field, value: String(value), time: time.getTime() };
  const text = findSpecial(field, value, around) ?? findWords(field, value, around.network);
  if (text !== undefined) return { field, value: text };
  const items = findItems(field, value, around);
  if (items) return { field, value: '', items };
  const about = field === 'LastLedgerSequence' && findLastLedger(value);
  return { field, value: findList(value) ?? asWritten(value), ...(about ? { about } : {}) };
}

function findTime(field: string, value: unknown): Date | undefined {
  const kind = findKind(field);
  if (kind === 'ledger-time') return findLedgerTime(value);
  return kind === 'unix-time' ? findUnixTime(value) : undefined;
}

/** Values that say little as they are written. */
function findSpecial(field: string, value: unknown, { type, network }: Around) {
  if (field === 'Memos') return findMemoText(value);
  if (field === 'Paths') return findPathText(value);
  if (field === 'SignerEntries') return findSignerText(value);
  if (field === 'Flags' && typeof value === 'number' && value > 0) {
    return `${flagNames(type, value).join(', ')} (${value})`;
  }
  const isSwitch = type === 'AccountSet' && /^(Set|Clear)Flag$/.test(field);
  const name = isSwitch && findAccountFlagName(value, network);
  return name ? `${name} (${value})` : undefined;
}

function findLastLedger(value: unknown): Sentence | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  if (value >= RELATIVE_LEDGERS) return { name: 'ledger_last', parts: [String(value)] };
  const time = findDuration(value * LEDGER_SECONDS) ?? '';
  return { name: 'ledgers_after', parts: [String(value), time] };
}

/** Texts, one a line. */
function findList(value: unknown): string | undefined {
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every((entry) => typeof entry === 'string') ? value.join('\n') : undefined;
}

/** An object, or a list of objects, each with lines of its own. */
function findItems(field: string, value: unknown, around: Around) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = list.map(findFields).filter((own) => own !== undefined);
  if (objects.length === 0 || objects.length < list.length) return undefined;
  const isPlain = objects.every((own) => Object.keys(own).length > 0);
  if (!isPlain || around.depth >= DEEPEST) return undefined;
  return objects.map((own) => itemLines(field, own, around));
}

/** Lists name each entry once more, as in `{Permission: {PermissionValue}}`: that adds nothing. */
function itemLines(field: string, own: Fields, { network, depth }: Around): Line[] {
  const [only = '', ...others] = Object.keys(own);
  const inner: Fields = (others.length === 0 && findFields(own[only])) || {};
  const isWrapped = Object.keys(inner).length > 0;
  const fields = isWrapped ? inner : own;
  const type = fields.TransactionType ?? (isWrapped ? only : field);
  return lines(fields, { type, network, depth: depth + 1 });
}
