import type { Recognised } from './recognised';

/**
 * The MPTokenAuthorize transaction that lets the user hold an MPT, as a trust line does for another
 * token.
 * @param id 48 hex digits
 */
export function mptAuthorize(id: string, network?: string): Recognised {
  const txjson = { TransactionType: 'MPTokenAuthorize', MPTokenIssuanceID: id.toUpperCase() };
  return { kind: 'transaction', txjson, ...(network && { options: { network } }) };
}
