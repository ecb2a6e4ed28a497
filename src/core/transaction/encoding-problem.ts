import { decode, encode } from 'ripple-binary-codec';
import type { Fields } from '../fields';
import { trimEndOf } from '../trim-end';
import { isPseudo, isXahauType } from './codec-types';

/** Placeholders for the fields that the wallet fills in (protocol §3.1). */
const PLACEHOLDER_FIELDS = {
  Account: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  Sequence: 1,
  Fee: '10',
  SigningPubKey: '',
};

/**
 * The longest value of a transaction, except hex. The codec takes quadratic time for a long amount
 * that contains spaces (bignumber.js trims with `\s+$`).
 */
const MAX_VALUE_LENGTH = 200;

/** Why a transaction cannot be encoded. */
export interface EncodingProblem {
  /** The field that the codec would change. */
  readonly field?: string;
  /** The field is a number that was written as text. */
  readonly isQuotedNumber?: boolean;
  /** The value that the codec would write instead; without a field, the codec's error. */
  readonly text: string;
}

/**
 * Why a transaction cannot be encoded in the ledger's binary form; undefined when it can, or when
 * the codec does not know its type. The transaction is encoded, decoded and compared, because the
 * codec drops fields it does not know and writes a tag that is not a number as 0. Import this file
 * lazily: the codec is large.
 */
export function findEncodingProblem(txjson: Fields): EncodingProblem | undefined {
  if (isPseudo(txjson) || isXahauType(txjson)) return undefined;
  const long = findLongValue(txjson);
  if (long !== undefined) {
    return {
      text: `${long}: longer than ${MAX_VALUE_LENGTH} characters; only hex may be.`,
    };
  }
  try {
    const written = decode(encode({ ...PLACEHOLDER_FIELDS, ...txjson }));
    const field = Object.keys(txjson).find((name) => !isSameValue(txjson[name], written[name]));
    if (field === undefined) return undefined;
    const [given, encoded] = [txjson[field], written[field]];
    const isQuotedNumber = typeof encoded === 'number' && given === String(encoded);
    return { field, text: asText(encoded), ...(isQuotedNumber && { isQuotedNumber: true }) };
  } catch (error) {
    return { text: asText(error instanceof Error ? error.message : error) };
  }
}

/** The name of the first field, at any depth, whose value is too long. */
function findLongValue(value: object): string | undefined {
  for (const [name, entry] of Object.entries(value)) {
    if (typeof entry === 'object' && entry !== null) {
      const inside = findLongValue(entry);
      if (inside !== undefined) return inside;
    }
    const isLong = typeof entry === 'string' && entry.length > MAX_VALUE_LENGTH;
    if (isLong && !/^[0-9A-F]+$/i.test(entry)) return name.slice(0, MAX_VALUE_LENGTH);
  }
  return undefined;
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 200);
}

/** Whether the ledger takes two values for the same: hex in any case, decimals with any padding. */
function isSameValue(given: unknown, written: unknown): boolean {
  if (typeof given === 'object' && given !== null) {
    if (typeof written !== 'object' || written === null) return false;
    const [left, right] = [fieldEntries(given), fieldEntries(written)];
    const byName = Object.fromEntries(right);
    return (
      left.length === right.length &&
      left.every(([name, entry]) => isSameValue(entry, byName[name]))
    );
  }
  // Flags written as text have no bits: `risksOf` and wallets would not see them.
  if (typeof written === 'number' && typeof given !== 'number') return false;
  const [left, right] = [String(given), String(written)];
  // The codec writes 64-bit numbers in hex.
  if (Number.isSafeInteger(given) && /^[0-9A-F]{16}$/.test(right)) {
    return BigInt(left) === BigInt(`0x${right}`);
  }
  return (
    left.toUpperCase() === right.toUpperCase() ||
    normalizeDecimal(left) === normalizeDecimal(right) ||
    isSameCurrency(left, right)
  );
}

/**
 * Whether 40 hex digits stand for a three-letter currency code (XRPL "Currency Formats": standard).
 */
function isSameCurrency(left: string, right: string): boolean {
  const [, digits = ''] = /^0{24}([0-9A-F]{6})0{10}$/i.exec(left) ?? [];
  const letters = digits.match(/../g) ?? [];
  return right === String.fromCharCode(...letters.map((pair) => Number.parseInt(pair, 16)));
}

/**
 * The fields of an object, without the type of a path step, which follows from its other fields.
 */
function fieldEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([name]) => name !== 'type' && name !== 'type_hex');
}

/** A decimal without leading and trailing zeros. */
function normalizeDecimal(decimal: string): string {
  const [, sign = '', digits = '', decimals = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? [];
  const whole = digits.replace(/^0+/, '');
  const fraction = trimEndOf(decimals, '0');
  return whole || fraction ? `${sign}${whole || '0'}.${fraction}` : decimal;
}
