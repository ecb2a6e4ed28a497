import { findFields } from '../fields';
import { findXrp } from './amount';
import { currencyName, nativeUnit } from './currency';
import { plainDecimal } from './decimal';

/** An amount for display. */
export interface Amount {
  /**
   * Decimal text without an exponent. An MPT's is in its smallest unit: the transaction does not
   * contain the scale.
   */
  readonly value: string;
  readonly unit: string;
  /** The issuer's address, or the ID of the MPT issuance: two tokens may share a name. */
  readonly issuer?: string;
}

/**
 * Reads an amount of one of the ledger's three forms: drops, `{currency, issuer, value}`, or
 * `{mpt_issuance_id, value}` (XRPL "Currency Formats"); undefined for anything else. The parts are
 * not validated: use `findValidAmount` where a decision depends on them.
 */
export function findAmount(value: unknown, network?: string): Amount | undefined {
  const xrp = findXrp(value);
  if (xrp !== undefined) return { value: xrp, unit: nativeUnit(network) };
  const { value: held, currency, issuer, mpt_issuance_id: id } = findFields(value) ?? {};
  const unit = id ? 'MPT' : typeof currency === 'string' && tokenName(currency);
  const issuerOrId = id ?? issuer;
  if (typeof held !== 'string' || !unit) return undefined;
  return {
    value: plainDecimal(held),
    unit,
    ...(typeof issuerOrId === 'string' && { issuer: issuerOrId }),
  };
}

/** The name of a token; in quotes when it is that of a native currency, which it is not. */
function tokenName(currency: string): string {
  return /^(xrp|xah)$/i.test(currency) ? `“${currency}”` : currencyName(currency);
}
