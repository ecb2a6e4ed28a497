import { findFields } from '../fields';
import { findXrp } from './amount';
import { currencyName, nativeUnit } from './currency';

/** An amount as people read it. */
export interface Amount {
  /** Decimal text; for an MPT whole units, for its scale is not in the amount. */
  readonly value: string;
  readonly unit: string;
  /** Who issues it, or the MPT's issuance: two tokens may share a name. */
  readonly of?: string;
}

/** Decimal text as the ledger writes token values, with the exponent it uses for the very large. */
const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * An amount of the ledger's three kinds: drops, `{currency, issuer, value}`, and
 * `{mpt_issuance_id, value}` (XRPL "Currency Formats"); undefined for anything else.
 */
export function findAmount(value: unknown, network?: string): Amount | undefined {
  const xrp = findXrp(value);
  if (xrp !== undefined) return { value: xrp, unit: nativeUnit(network) };
  const { value: held, currency, issuer, mpt_issuance_id: id } = findFields(value) ?? {};
  if (typeof held !== 'string' || !DECIMAL.test(held)) return undefined;
  if (typeof id === 'string') return { value: held, unit: 'MPT', of: id };
  if (typeof currency !== 'string') return undefined;
  const amount = { value: held, unit: currencyName(currency) };
  return typeof issuer === 'string' ? { ...amount, of: issuer } : amount;
}
