import { type Fields, findFields } from '../../fields';
import { trimEndOf } from '../../trim-end';
import { findAddress } from '../address';
import { findCurrency } from '../currency';
import { findDecimal } from '../decimal';
import { findDestination } from '../destination';
import { findMptId } from '../valid-money';
import { findFieldType } from './definitions';
import { findMoneyProblem, findTokenProblem } from './money-problem';
import { createProblem, type EncodingProblem, type ProblemKind } from './problem';

/** The first field, at any depth, whose value is not in the form that the ledger has for it. */
export function findFieldProblem(fields: Fields): EncodingProblem | undefined {
  for (const [field, value] of Object.entries(fields)) {
    const problem = findProblemOf(fields.TransactionType, field, value);
    if (problem) return problem;
  }
  return undefined;
}

function findProblemOf(type: unknown, field: string, value: unknown): EncodingProblem | undefined {
  const fieldType = findFieldType(field);
  if (fieldType === undefined) return createProblem('unknown-field', field, value);
  if (fieldType === 'STObject') {
    const inner = findFields(value);
    return inner ? findFieldProblem(inner) : createProblem('form', field, value);
  }
  if (fieldType === 'STArray') return findListProblem(field, value);
  const kind =
    fieldType === 'Amount'
      ? findMoneyProblem(type, field, value)
      : findKindByType(fieldType, field, value);
  return kind && createProblem(kind, field, value);
}

/** A list has objects with one field each, which is an object (XRPL "Binary Format"). */
function findListProblem(field: string, list: unknown): EncodingProblem | undefined {
  if (!Array.isArray(list)) return createProblem('form', field, list);
  for (const entry of list) {
    const wrapper = findFields(entry) ?? {};
    const [inner, ...others] = Object.values(wrapper);
    if (!findFields(inner) || others.length > 0) return createProblem('form', field, entry);
    const problem = findFieldProblem(wrapper);
    if (problem) return problem;
  }
  return undefined;
}

const HEX_DIGITS: Readonly<Record<string, number>> = {
  Hash128: 32,
  Hash160: 40,
  Hash192: 48,
  Hash256: 64,
};

/** The largest value of the types of whole numbers. */
const MAX_VALUES: Readonly<Record<string, number>> = {
  UInt8: 0xff,
  UInt16: 0xffff,
  UInt32: 0xffff_ffff,
  Int32: 0x7fff_ffff,
};

function findKindByType(type: string, field: string, value: unknown): ProblemKind | undefined {
  if (Object.hasOwn(MAX_VALUES, type)) return findNumberProblem(type, field, value);
  const digits = Object.hasOwn(HEX_DIGITS, type) ? HEX_DIGITS[type] : undefined;
  if (digits !== undefined) return isHex(value, digits) ? undefined : 'hex';
  return CHECKS[type]?.(value, field);
}

/** What is wrong with the values of other types. */
const CHECKS: Readonly<Record<string, (value: unknown, field: string) => ProblemKind | undefined>> =
  {
    AccountID: findAddressProblem,
    Blob: (value) => (isHex(value) ? undefined : 'hex'),
    Currency: (value) => (value === 'XRP' || findCurrency(String(value)) ? undefined : 'currency'),
    Issue: findAssetProblem,
    Number: findDecimalProblem,
    UInt64: findLongNumberProblem,
    Vector256: (list) =>
      Array.isArray(list) && list.every((each) => isHex(each, 64)) ? undefined : 'hex',
  };

/** The largest mantissa of the type Number (XRPL "Number"): it would be rounded beyond. */
const MAX_MANTISSA = 2n ** 63n - 1n;

function findDecimalProblem(value: unknown): ProblemKind | undefined {
  const decimal = typeof value === 'string' ? findDecimal(value) : undefined;
  if (!decimal) return 'amount';
  const mantissa = trimEndOf(String(decimal.digits).replace('-', ''), '0');
  return BigInt(mantissa || '0') <= MAX_MANTISSA ? undefined : 'range';
}

function findAddressProblem(value: unknown): ProblemKind | undefined {
  if (findAddress(value)) return undefined;
  return typeof value === 'string' && findDestination(value) ? 'x-address' : 'address';
}

function isHex(value: unknown, digits?: number): boolean {
  if (typeof value !== 'string' || !/^[0-9A-F]*$/i.test(value)) return false;
  // An empty hash of an account's e-mail address removes it.
  return digits === undefined
    ? value.length % 2 === 0
    : value.length === digits || (digits === 32 && value === '');
}

/** Fields whose numbers the codec also takes by name. */
const NAMED_NUMBERS = ['TransactionType', 'PermissionValue'];

function findNumberProblem(type: string, field: string, value: unknown): ProblemKind | undefined {
  if (field === 'Flags' && findFields(value)) return 'flags';
  if (typeof value === 'string' && NAMED_NUMBERS.includes(field) && !/^\d/.test(value))
    return undefined;
  // Flags written as text have no bits: `risksOf` and wallets would not see them.
  if (typeof value === 'string' && /^\d{1,10}$/.test(value)) return 'quoted';
  const max = MAX_VALUES[type] ?? 0;
  const isInRange = Number.isInteger(value) && Number(value) <= max;
  const min = type === 'Int32' ? -max - 1 : 0;
  return isInRange && Number(value) >= min ? undefined : 'number';
}

/** 64-bit fields that are written in decimal; the others are in hex. */
export const DECIMAL_FIELDS = [
  'MaximumAmount',
  'OutstandingAmount',
  'MPTAmount',
  'LockedAmount',
  'ConfidentialOutstandingAmount',
];

function findLongNumberProblem(value: unknown, field: string): ProblemKind | undefined {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return undefined;
  if (typeof value !== 'string') return 'number';
  if (!DECIMAL_FIELDS.includes(field)) return /^[0-9A-F]{1,16}$/i.test(value) ? undefined : 'hex';
  return /^\d{1,20}$/.test(value) && BigInt(value) < 2n ** 64n ? undefined : 'number';
}

/** An asset without an amount: native, a token or an MPT. */
function findAssetProblem(value: unknown): ProblemKind | undefined {
  const { currency, issuer, mpt_issuance_id: id, ...others } = findFields(value) ?? {};
  if (Object.keys(others).length > 0) return 'form';
  if (id !== undefined) return findMptId(id) && !currency && !issuer ? undefined : 'form';
  if (currency === 'XRP' && issuer === undefined) return undefined;
  return typeof currency === 'string' ? findTokenProblem(currency, issuer) : 'form';
}
