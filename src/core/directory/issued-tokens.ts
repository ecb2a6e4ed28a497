import { destinationOf } from '../address-book/tagged-address';
import { type Fields, findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { findCurrency, normalCurrency } from '../transaction/currency';

/** A token by the two parts that name it. */
export interface IssuedToken {
  /** In the form of `normalCurrency`. */
  readonly currency: string;
  readonly issuer: string;
}

/** More tokens than these are not compared, and deeper ones are not found. */
const MAX_TOKENS = 20;
const MAX_DEPTH = 6;

/**
 * The tokens that a transaction names, each once, also in the transactions of a batch. Left out are
 * those of `Paths`, where markets are named, and those whose issuer stands for any issuer: the
 * recipient in what is delivered, the sender in what is spent (XRPL "Payment").
 * @param account the account that the transaction acts for, when known
 */
export function issuedTokens(txjson: Fields, account: string | undefined): IssuedToken[] {
  const anyIssuer = [account, destinationOf(txjson)?.address];
  const tokens = tokensIn(txjson, MAX_DEPTH).filter(({ issuer }) => !anyIssuer.includes(issuer));
  const unique = new Map(tokens.map((token) => [`${token.currency} ${token.issuer}`, token]));
  return [...unique.values()].slice(0, MAX_TOKENS);
}

function tokensIn(value: unknown, depth: number): IssuedToken[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((each) => tokensIn(each, depth - 1));
  const fields = findFields(value);
  if (!fields) return [];
  const { currency } = fields;
  const issuer = findAddress(fields.issuer);
  if (issuer && typeof currency === 'string')
    return findCurrency(currency) === undefined
      ? []
      : [{ currency: normalCurrency(currency), issuer }];
  const inner = Object.entries(fields).filter(([name]) => name !== 'Paths');
  return inner.flatMap(([, each]) => tokensIn(each, depth - 1));
}
