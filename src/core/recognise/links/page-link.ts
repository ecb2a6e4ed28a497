import { looksLikeDestination } from '../../transaction/destination';
import { nothingToSign, type Recognised } from '../recognised';
import { findExplorerPage } from './explorers';
import { findObjectPage } from './object-page';
import { decodedSegments } from './path-segments';
import { accountPageParameters } from './payment-link';
import { paymentTo } from './payment-to';
import { findTokenLink, isTokenPage } from './token-link';

/** Path segments before the address of an account that can be paid. */
const ACCOUNT_SEGMENT =
  /^(?:accounts?|acct|address(?:es)?|wallets?|explorer|users?|profile|u|a|donate|pay|send|tip|[a-z]{2})$/i;

const ADDRESS_IN_PATH = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/;

/**
 * Recognises a page about a token, an object of the ledger or an account. A page about a token leads
 * to a trust line, a page about an account to a payment. Any other page with an address in its path is
 * refused: the address may belong to an issuer, a pool or anything else that must not be paid.
 */
export function findPageLink(url: URL): Recognised | undefined {
  const { network, parts = decodedSegments(url.pathname) } = findExplorerPage(url) ?? {};
  const named = findTokenLink(url, network) ?? findObjectPage(url);
  if (named) return named;
  const at = parts.findIndex(looksLikeDestination);
  const address = parts[at];
  if (address === undefined) {
    return ADDRESS_IN_PATH.test(url.pathname) ? nothingToSign('unclear-link') : undefined;
  }
  const before = parts.slice(0, at);
  if (isTokenPage(before)) return nothingToSign('issuer');
  // The segment after the address is the tab of the page.
  const isTab = parts.slice(at + 1).every((part) => /^[a-z][a-z-]{0,30}$/.test(part));
  if (!before.every((part) => ACCOUNT_SEGMENT.test(part)) || !isTab)
    return nothingToSign('unclear-link');
  const params = network ? accountPageParameters(url.searchParams) : url.searchParams;
  return paymentTo(address, params, network);
}
