import { findTokenValue } from '../transaction/amount';
import { nothingToSign, type Recognised } from './recognised';

/** A token as pages name it: currency in the ledger's form, and issuer. */
export interface NamedToken {
  readonly currency: string;
  readonly issuer: string;
}

/**
 * The TrustSet transaction that lets the user hold a token.
 * @param limit decimal text from the page; without it the user enters one
 */
export function trustSet(token: NamedToken, limit?: string, network?: string): Recognised {
  const value = limit === undefined ? undefined : findTokenValue(limit);
  if (limit !== undefined && value === undefined) return nothingToSign('bad-link-amount', limit);
  const LimitAmount = { ...token, ...(value && { value }) };
  const txjson = { TransactionType: 'TrustSet', LimitAmount };
  return { kind: 'transaction', txjson, ...(network && { options: { network } }) };
}
