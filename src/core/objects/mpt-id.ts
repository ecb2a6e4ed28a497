import { decodeAccountID } from 'ripple-address-codec';
import type { Fields } from '../fields';
import { findAddress } from '../transaction/address';
import { findMptId } from '../transaction/valid-money';

/**
 * The id of an issuance: the sequence of its creation and its issuer (XRPL "MPTokenIssuance").
 * @returns undefined when these are malformed, or the entry names another id
 */
export function findIssuanceId(entry: Fields): string | undefined {
  const { Sequence, Issuer, mpt_issuance_id: id } = entry;
  const issuer = findAddress(Issuer);
  if (typeof Sequence !== 'number' || !issuer) return undefined;
  const account = Array.from(decodeAccountID(issuer), (byte) => byte.toString(16).padStart(2, '0'));
  const made = `${Sequence.toString(16).padStart(8, '0')}${account.join('')}`.toUpperCase();
  return id === undefined || findMptId(id)?.toUpperCase() === made ? made : undefined;
}
