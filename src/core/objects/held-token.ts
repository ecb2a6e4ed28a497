import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { findMptId } from '../transaction/valid-money';

/** What names the entry by which an account holds a token. */
export type HeldToken =
  | { readonly kind: 'line'; readonly currency: string; readonly issuer: string }
  | { readonly kind: 'mpt'; readonly id: string };

/**
 * The token that a transaction lets its account hold and does nothing else with, as a page about the
 * token leads to it; undefined for every other transaction.
 */
export function findHeldToken(txjson: Fields): HeldToken | undefined {
  const { TransactionType: type, LimitAmount, MPTokenIssuanceID, ...more } = txjson;
  if (Object.keys(more).length > 0) return undefined;
  if (type === 'MPTokenAuthorize') {
    const id = findMptId(MPTokenIssuanceID);
    return id === undefined ? undefined : { kind: 'mpt', id };
  }
  const { currency, issuer } = findFields(LimitAmount) ?? {};
  const address = findAddress(issuer);
  if (type !== 'TrustSet' || typeof currency !== 'string' || !address) return undefined;
  return { kind: 'line', currency, issuer: address };
}
