import { type Fields, findFields } from '../fields';
import { nativeUnit } from '../transaction/currency';
import type { Hole } from '../transaction/hole';

/** An amount that the user fills in: what of it is known, and the hole. */
export interface AskedAmount {
  /** The field of the transaction, if something of it is known. */
  readonly fields: Fields;
  readonly hole: Hole;
}

/**
 * An amount of an asset, with a hole for its value. An asset is as in AMM transactions, or an amount
 * whose value is left out.
 * @returns undefined when the asset is malformed
 */
export function askedAmount(field: string, asset: unknown): AskedAmount | undefined {
  const hole = { path: field, type: 'Amount' };
  if (typeof asset === 'string') return { fields: {}, hole };
  const { currency, issuer, mpt_issuance_id: id } = findFields(asset) ?? {};
  const value = { path: `${field}.value`, type: 'Value' };
  if (typeof id === 'string') return { fields: { [field]: { mpt_issuance_id: id } }, hole: value };
  if (typeof currency !== 'string') return undefined;
  if (issuer === undefined)
    return [nativeUnit(undefined), nativeUnit('XAHAU')].includes(currency)
      ? { fields: {}, hole }
      : undefined;
  return { fields: { [field]: { currency, issuer } }, hole: value };
}
