import { looksLikeDestination } from '../../transaction/destination';
import { nothing, type Recognised } from '../recognised';
import { findNetwork } from './explorers';
import { partsThatCount } from './payment-link';
import { paymentTo } from './payment-to';
import { findTokenLink, isTokenPage, pathParts } from './token-link';

/** What pages put in front of the address of somebody who can be paid. */
const ACCOUNT_PAGE =
  /^(?:accounts?|acct|address(?:es)?|wallets?|explorer|users?|profile|u|a|donate|pay|send|tip|[a-z]{2})$/i;

const ADDRESS_INSIDE = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/;

/**
 * A page of a site we do not know that has an address in its path. A token's page leads to a trust
 * line; a page about an account to a payment; any other is refused: the address may be an issuer's,
 * a pool's, or anything else that must not be paid.
 */
export function findPageLink(url: URL): Recognised | undefined {
  const network = findNetwork(url);
  const token = findTokenLink(url, network);
  if (token) return token;
  const parts = pathParts(url.pathname);
  const at = parts.findIndex(looksLikeDestination);
  const address = parts[at];
  if (address === undefined) {
    return ADDRESS_INSIDE.test(url.pathname) ? nothing('unclear-link') : undefined;
  }
  const before = parts.slice(0, at);
  if (isTokenPage(before)) return nothing('issuer');
  // Behind it stands which tab of the page is shown.
  const isTab = parts.slice(at + 1).every((part) => /^[a-z][a-z-]{0,30}$/.test(part));
  if (!before.every((part) => ACCOUNT_PAGE.test(part)) || !isTab) return nothing('unclear-link');
  if (!network && hintsAtNetwork(url)) return nothing('bad-link-network');
  const params = network ? partsThatCount(url.searchParams) : url.searchParams;
  return paymentTo(address, params, network);
}

/** Whether a host's name speaks of another network than the main one. */
function hintsAtNetwork({ hostname }: URL): boolean {
  return /(?:^|[.-])(?:test|testnet|alphanet|dev|devnet)[.-]|xahau/.test(hostname);
}
