import { findFields } from '../fields';
import { currencyName, nativeUnit } from './currency';
import { hasMoneyForm } from './money-form';

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
  const { currency, issuer, mpt_issuance_id: id, value: held } = findFields(value) ?? {};
  if (!hasMoneyForm(value) || held !== undefined) return undefined;
  if (id !== undefined) return { unit: 'MPT', of: String(id) };
  const native = nativeUnit(network);
  if (issuer === undefined) {
    return currency === 'XRP' || currency === native ? { unit: native } : undefined;
  }
  return { unit: currencyName(String(currency)), of: String(issuer) };
}
