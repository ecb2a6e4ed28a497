import { findFields } from '../fields';
import { findAddress } from './address';
import { type Amount, findAmount } from './amount-in-words';
import { findCurrency } from './currency';

/** Decimal text as the ledger writes token values, with the exponent it uses for the very large. */
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The identifier of an MPT's issuance: 48 hex digits; undefined otherwise. */
export function findMptId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{48}$/i.test(value) ? value : undefined;
}

/**
 * Whether an object is written just as the ledger writes money, with an amount or without: a code
 * of its own and a true address, or an MPT's issuance, and nothing else beside (XRPL "Currency
 * Formats"). What is told in words must be all there is.
 */
export function hasMoneyForm(value: unknown): boolean {
  const fields = findFields(value);
  if (!fields) return false;
  const { currency, issuer, mpt_issuance_id: id, value: held, ...more } = fields;
  if (Object.keys(more).length > 0) return false;
  if (held !== undefined && !DECIMAL.test(typeof held === 'string' ? held : '')) return false;
  if (id !== undefined) {
    return Boolean(findMptId(id)) && currency === undefined && issuer === undefined;
  }
  // The ledger's own money has no issuer, and its amounts are drops.
  if (issuer === undefined) return held === undefined && /^(XRP|XAH)$/.test(String(currency));
  return Boolean(typeof currency === 'string' && findCurrency(currency) && findAddress(issuer));
}

/** An amount that is in the ledger's form and nothing else; undefined otherwise. */
export function findTrueAmount(value: unknown, network?: string): Amount | undefined {
  return typeof value === 'string' || hasMoneyForm(value) ? findAmount(value, network) : undefined;
}
