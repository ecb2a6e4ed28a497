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

/**
 * An amount of the ledger's three kinds: drops, `{currency, issuer, value}`, and
 * `{mpt_issuance_id, value}` (XRPL "Currency Formats"); undefined for anything else. The parts are
 * as they are written: where it is decided by them, `findTrueAmount` checks them first.
 */
export function findAmount(value: unknown, network?: string): Amount | undefined {
  const xrp = findXrp(value);
  if (xrp !== undefined) return { value: xrp, unit: nativeUnit(network) };
  const { value: held, currency, issuer, mpt_issuance_id: id } = findFields(value) ?? {};
  const unit = id ? 'MPT' : typeof currency === 'string' && currencyName(currency);
  const of = id ?? issuer;
  if (typeof held !== 'string' || !unit) return undefined;
  return { value: held, unit, ...(typeof of === 'string' && { of }) };
}
