import { findFields } from '../fields';
import { currencyName, findCurrency, nativeUnit } from './currency';

/** What an amount is of, without how much. */
export interface Asset {
  readonly unit: string;
  /** Who issues it, or the MPT's issuance. */
  readonly of?: string;
}

/**
 * An asset written without an amount, as AMM transactions do: `{currency}` for the ledger's own
 * money, `{currency, issuer}` or `{mpt_issuance_id}` (XRPL "Currency Formats: Specifying Without
 * Amounts"); undefined when there is more or less in it.
 */
export function findAsset(value: unknown, network?: string): Asset | undefined {
  const { currency, issuer, mpt_issuance_id: id, ...more } = findFields(value) ?? {};
  if (Object.keys(more).length > 0) return undefined;
  if (typeof id === 'string') {
    return currency === undefined && issuer === undefined ? { unit: 'MPT', of: id } : undefined;
  }
  if (typeof currency !== 'string') return undefined;
  const native = nativeUnit(network);
  if (issuer === undefined) {
    return currency === 'XRP' || currency === native ? { unit: native } : undefined;
  }
  const code = findCurrency(currency);
  return code && typeof issuer === 'string' ? { unit: currencyName(code), of: issuer } : undefined;
}
