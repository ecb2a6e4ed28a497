import { findFields } from '../fields';
import { findAddress } from './address';
import { type Amount, findAmount } from './amount-in-words';
import { findCurrency } from './currency';

/**
 * The ledger's decimal text of a token value; very large and very small values have an exponent.
 */
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The identifier of an MPT's issuance: 48 hex digits; undefined otherwise. */
export function findMptId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{48}$/i.test(value) ? value : undefined;
}

/**
 * Whether an object is exactly in the ledger's form of money, with or without an amount: a currency
 * code and the valid address of its issuer, or the ID of an MPT issuance, and no other field (XRPL
 * "Currency Formats"). A sentence about money must not hide a field.
 */
export function isValidMoney(value: unknown): boolean {
  const fields = findFields(value);
  if (!fields) return false;
  const { currency, issuer, mpt_issuance_id: id, value: held, ...more } = fields;
  if (Object.keys(more).length > 0) return false;
  if (held !== undefined && !DECIMAL.test(typeof held === 'string' ? held : '')) return false;
  if (id !== undefined) {
    return Boolean(findMptId(id)) && currency === undefined && issuer === undefined;
  }
  // The native currency has no issuer, and its amounts are text, in drops.
  if (issuer === undefined) return held === undefined && /^(XRP|XAH)$/.test(String(currency));
  return Boolean(typeof currency === 'string' && findCurrency(currency) && findAddress(issuer));
}

/** Reads an amount that is exactly in the ledger's form; undefined otherwise. */
export function findValidAmount(value: unknown, network?: string): Amount | undefined {
  return typeof value === 'string' || isValidMoney(value) ? findAmount(value, network) : undefined;
}
