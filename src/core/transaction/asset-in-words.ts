import { findFields } from '../fields';
import { currencyName, nativeUnit } from './currency';
import { isValidMoney } from './valid-money';

/** An asset for display, without an amount. */
export interface Asset {
  readonly unit: string;
  /** The issuer's address, or the ID of the MPT issuance; absent for the native currency. */
  readonly issuer?: string;
}

/**
 * Reads an asset without an amount, as AMM transactions have it: `{currency}` for the native
 * currency, `{currency, issuer}` or `{mpt_issuance_id}` (XRPL "Currency Formats: Specifying Without
 * Amounts"); undefined when fields are missing or there are others.
 */
export function findAsset(value: unknown, network?: string): Asset | undefined {
  const { currency, issuer, mpt_issuance_id: id, value: held } = findFields(value) ?? {};
  if (!isValidMoney(value) || held !== undefined) return undefined;
  if (id !== undefined) return { unit: 'MPT', issuer: String(id) };
  const native = nativeUnit(network);
  if (issuer === undefined) {
    return currency === 'XRP' || currency === native ? { unit: native } : undefined;
  }
  return { unit: currencyName(String(currency)), issuer: String(issuer) };
}
