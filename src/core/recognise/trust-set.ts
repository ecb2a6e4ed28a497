import { findTokenValue } from '../transaction/amount';
import { nothing, type Recognised } from './recognised';

/** A token as pages name it: its currency in the ledger's form, and who issues it. */
export interface NamedToken {
  readonly currency: string;
  readonly issuer: string;
}

/**
 * The trust line that lets its holder have a token (XRPL "TrustSet").
 * @param limit decimal text where the page gives one; without it the user is asked
 */
export function trustSet(token: NamedToken, limit?: string, network?: string): Recognised {
  const value = limit === undefined ? undefined : findTokenValue(limit);
  if (limit !== undefined && value === undefined) return nothing('bad-link-amount', limit);
  const LimitAmount = { ...token, ...(value && { value }) };
  const txjson = { TransactionType: 'TrustSet', LimitAmount };
  return { kind: 'transaction', txjson, ...(network && { asked: { network } }) };
}
