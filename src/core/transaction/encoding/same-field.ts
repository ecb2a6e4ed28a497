import { encode } from 'ripple-binary-codec';
import { compareAmounts } from '../compare-amounts';
import { normalCurrency } from '../currency';
import { compareDecimals, findDecimal } from '../decimal';
import { findFieldType } from './definitions';
import { DECIMAL_FIELDS } from './field-problem';

/**
 * Whether two values of a field mean the same to the ledger. What may differ follows from the
 * field's type: hex in any case, decimals in any form, currency codes in letters or in hex.
 */
export function isSameField(field: string, given: unknown, written: unknown): boolean {
  // The codec writes the number of a permission as its name.
  if (field === 'PermissionValue')
    return encode({ [field]: given }) === encode({ [field]: written });
  switch (findFieldType(field)) {
    case 'Amount':
      return compareAmounts(given, written) === 0;
    case 'Number':
      return isSameDecimal(given, written);
    case 'UInt64':
      return isSameInteger(field, given, written);
    case 'Blob':
    case 'Hash128':
    case 'Hash160':
    case 'Hash192':
    case 'Hash256':
      return isSameHex(given, written);
    case 'Currency':
      return isSameCurrency(given, written);
    default:
      return isSameValue(given, written);
  }
}

function isSameDecimal(given: unknown, written: unknown): boolean {
  const [left, right] = [given, written].map((value) => findDecimal(String(value)));
  return left !== undefined && right !== undefined && compareDecimals(left, right) === 0;
}

/** Compares 64-bit numbers, which are numbers, or text in hex or decimal. */
function isSameInteger(field: string, given: unknown, written: unknown): boolean {
  const toInteger = (value: unknown) =>
    typeof value === 'string' && !DECIMAL_FIELDS.includes(field)
      ? BigInt(`0x${value}`)
      : BigInt(String(value));
  return toInteger(given) === toInteger(written);
}

function isSameHex(given: unknown, written: unknown): boolean {
  if (typeof given !== 'string' || typeof written !== 'string') return false;
  // The codec writes an e-mail hash of zeros as an empty one.
  return given.toUpperCase() === written || (written === '' && /^0{32}$/.test(given));
}

function isSameCurrency(given: unknown, written: unknown): boolean {
  return (
    typeof given === 'string' &&
    typeof written === 'string' &&
    normalCurrency(given) === normalCurrency(written)
  );
}

/** Compares objects and lists field by field, and everything else exactly. */
function isSameValue(given: unknown, written: unknown): boolean {
  if (typeof given !== 'object' || given === null) return given === written;
  if (typeof written !== 'object' || written === null) return false;
  const [left, right] = [fieldEntries(given), fieldEntries(written)];
  const byName = Object.fromEntries(right);
  return (
    left.length === right.length &&
    left.every(([name, entry]) => Object.hasOwn(byName, name) && isSame(name, entry, byName[name]))
  );
}

/** Fields of objects that are no fields of transactions: those of assets and of path steps. */
function isSame(name: string, given: unknown, written: unknown): boolean {
  if (name === 'currency') return isSameCurrency(given, written);
  if (name === 'mpt_issuance_id') return isSameHex(given, written);
  if (/^\d+$/.test(name) && typeof given === 'string') {
    // An entry of a list of hashes.
    return isSameHex(given, written);
  }
  return isSameField(name, given, written);
}

/**
 * The fields of an object, without the type of a path step, which follows from its other fields.
 */
function fieldEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([name]) => name !== 'type' && name !== 'type_hex');
}
