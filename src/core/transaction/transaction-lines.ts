import type { Fields } from '../fields';
import { findAccountFlagName, flagNames } from './flag-names';
import { findMemoText } from './memo-text';
import { valueInWords } from './summary';

/** One line of a request: the ledger's field name and its value as people read it. */
export interface Line {
  readonly field: string;
  readonly value: string;
  /** Milliseconds since 1970 when the value is a moment, to be shown in local time. */
  readonly time?: number;
}

/** What people look for first comes first. */
const FIRST = ['Amount', 'LimitAmount', 'TakerGets', 'TakerPays', 'Destination', 'DestinationTag'];

/** Fields that hold seconds since the ledger's own beginning of time. */
const TIMES = ['Expiration', 'CancelAfter', 'FinishAfter'];

/** 2000-01-01T00:00:00Z, in seconds since 1970 (XRPL "Basic Data Types": specifying time). */
const LEDGER_EPOCH = 946_684_800;

/** The fields of a transaction in words: nothing left out, nothing invented. */
export function linesOf(txjson: Fields, network?: string): Line[] {
  const names = Object.keys(txjson).filter((name) => name !== 'TransactionType');
  const rank = (name: string) => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);
  return names
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => lineOf(field, txjson[field], txjson.TransactionType, network));
}

function lineOf(field: string, value: unknown, type: unknown, network?: string): Line {
  if (TIMES.includes(field) && typeof value === 'number') {
    return { field, value: String(value), time: (value + LEDGER_EPOCH) * 1000 };
  }
  return { field, value: findSpecial(field, value, type) ?? valueInWords(field, value, network) };
}

/** Values that say little as they are written. */
function findSpecial(field: string, value: unknown, type: unknown): string | undefined {
  if (field === 'Memos') return findMemoText(value);
  if (field === 'Flags' && typeof value === 'number' && value > 0) {
    return `${flagNames(type, value).join(', ')} (${value})`;
  }
  const name =
    type === 'AccountSet' && /^(Set|Clear)Flag$/.test(field) && findAccountFlagName(value);
  return name ? `${name} (${value})` : undefined;
}
