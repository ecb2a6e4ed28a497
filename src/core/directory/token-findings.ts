import type { Fields } from '../fields';
import { networkOf } from '../transaction/network-of';
import { type CuratedToken, findListing } from './curated-tokens';
import { type IssuedToken, issuedTokens } from './issued-tokens';

/** A token of a transaction that is shown with the code of a listed one, and those. */
export interface TokenImitation {
  readonly token: IssuedToken;
  readonly listed: readonly CuratedToken[];
}

/** What the platform's list says about the tokens of a transaction; nothing about unlisted ones. */
export interface TokenFindings {
  readonly listed: readonly CuratedToken[];
  readonly imitations: readonly TokenImitation[];
}

/** The network whose tokens the platform lists. */
const LISTED_NETWORK = 'MAINNET';

/**
 * The tokens of a transaction that the list can say something about.
 * @param account the account that the transaction acts for, when known
 * @param network the key of the network it is for, when known
 */
export function listableTokens(
  txjson: Fields,
  account: string | undefined,
  network: string | undefined,
): IssuedToken[] {
  return networkOf(txjson, network) === LISTED_NETWORK ? issuedTokens(txjson, account) : [];
}

/** Compares tokens with the list. */
export function findTokenFindings(
  tokens: readonly IssuedToken[],
  list: readonly CuratedToken[],
): TokenFindings {
  const listed: CuratedToken[] = [];
  const imitations: TokenImitation[] = [];
  for (const token of tokens) {
    const listing = findListing(list, token);
    if (listing.kind === 'listed') listed.push(listing.token);
    if (listing.kind === 'other-issuer') imitations.push({ token, listed: listing.listed });
  }
  return { listed, imitations };
}
