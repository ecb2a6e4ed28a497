import { decode, encode } from 'ripple-binary-codec';
import type { Fields } from '../fields';
import { trimEndOf } from '../trim-end';
import { isBeyondCodec, isPseudo } from './codec-types';

/** Stand-ins for what the wallet fills in (protocol §3.1). */
const FILLED_IN = {
  Account: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  Sequence: 1,
  Fee: '10',
  SigningPubKey: '',
};

/**
 * Hex aside, no value of a transaction is longer. The codec takes quadratic time over a long amount
 * with blanks inside (bignumber.js trims with `\s+$`).
 */
const LONGEST_VALUE = 200;

/** What is wrong: the codec's words, or the field it would write differently, and as what. */
export interface EncodingFault {
  readonly field?: string;
  /** It is a number that stands in quotes. */
  readonly quoted?: boolean;
  readonly text: string;
}

/**
 * Why a transaction cannot be written in the ledger's binary form as it stands; undefined when it
 * can, or when it is of a kind this codec does not know. It is written, read back and compared,
 * because the codec drops fields it does not know and writes a tag in words as 0. Imported lazily:
 * it is large.
 */
export function findEncodingFault(txjson: Fields): EncodingFault | undefined {
  if (isPseudo(txjson) || isBeyondCodec(txjson)) return undefined;
  const long = findLongValue(txjson);
  if (long !== undefined) {
    return { text: `${long}: longer than ${LONGEST_VALUE} characters, which no value is but hex.` };
  }
  try {
    const written = decode(encode({ ...FILLED_IN, ...txjson }));
    const field = Object.keys(txjson).find((name) => !isSame(txjson[name], written[name]));
    if (field === undefined) return undefined;
    const [asked, own] = [txjson[field], written[field]];
    const quoted = typeof own === 'number' && asked === String(own);
    return { field, text: asText(own), ...(quoted && { quoted }) };
  } catch (error) {
    return { text: asText(error instanceof Error ? error.message : error) };
  }
}

/** The field, at any depth, whose value is too long to be one. */
function findLongValue(value: object): string | undefined {
  for (const [name, own] of Object.entries(value)) {
    if (typeof own === 'object' && own !== null) {
      const inside = findLongValue(own);
      if (inside !== undefined) return inside;
    }
    const isLong = typeof own === 'string' && own.length > LONGEST_VALUE;
    if (isLong && !/^[0-9A-F]+$/i.test(own)) return name.slice(0, LONGEST_VALUE);
  }
  return undefined;
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 200);
}

/** Whether two values are one in the ledger: hex in any case, decimals however they are padded. */
function isSame(asked: unknown, written: unknown): boolean {
  if (typeof asked === 'object' && asked !== null) {
    if (typeof written !== 'object' || written === null) return false;
    const [left, right] = [entries(asked), entries(written)];
    const byName = Object.fromEntries(right);
    return left.length === right.length && left.every(([name, own]) => isSame(own, byName[name]));
  }
  // Flags in quotes are none to whoever reads them as bits: to our own risks, or to a wallet.
  if (typeof written === 'number' && typeof asked !== 'number') return false;
  const [left, right] = [String(asked), String(written)];
  // A 64-bit number is written in hex; given as a number it is the same one.
  if (Number.isSafeInteger(asked) && /^[0-9A-F]{16}$/.test(right)) {
    return BigInt(left) === BigInt(`0x${right}`);
  }
  return (
    left.toUpperCase() === right.toUpperCase() ||
    plain(left) === plain(right) ||
    isCode(left, right)
  );
}

/** A three-letter currency in its 40 digits (XRPL "Currency Formats": standard). */
function isCode(left: string, right: string): boolean {
  const [, digits = ''] = /^0{24}([0-9A-F]{6})0{10}$/i.exec(left) ?? [];
  const letters = digits.match(/../g) ?? [];
  return right === String.fromCharCode(...letters.map((pair) => Number.parseInt(pair, 16)));
}

/** The fields of an object; a path step's type only repeats which of its fields are there. */
function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([name]) => name !== 'type' && name !== 'type_hex');
}

/** A decimal without the zeros that mean nothing. */
function plain(decimal: string): string {
  const [, sign = '', digits = '', decimals = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? [];
  const whole = digits.replace(/^0+/, '');
  const fraction = trimEndOf(decimals, '0');
  return whole || fraction ? `${sign}${whole || '0'}.${fraction}` : decimal;
}
