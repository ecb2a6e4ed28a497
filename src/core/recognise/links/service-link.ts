import { findUrl } from '../../find-url';
import { nothingToSign, type Recognised } from '../recognised';
import { findExplorerPage } from './explorers';
import { readPrefilledForm } from './prefilled-form';
import { findPrefilledTransaction, findPrefilledTrustLine } from './prefilled-transaction';
import { findTrustWalletLink } from './trust-wallet-link';

/**
 * Recognises a link that fills in a form of a service: Bithomp's send, escrow, check and trust line
 * pages, and Trust Wallet's send links.
 * @returns undefined for any other link, and for a form without an address or a token
 */
export function findServiceLink(link: string): Recognised | undefined {
  const url = findUrl(link);
  if (!url) return undefined;
  const page = findExplorerPage(url);
  const [section, form] = page?.parts ?? [];
  if (!page || section !== 'services') return findTrustWalletLink(url);
  const params = dropDefaults(url.searchParams);
  const names = [...new Set(params.keys())];
  if (names.some((name) => new Set(params.getAll(name)).size > 1)) return nothingToSign('many');
  switch (form) {
    case 'send': {
      const read = readPrefilledForm(params, page.network, []);
      return read && 'payment' in read ? { kind: 'payment', payment: read.payment } : read;
    }
    case 'escrow':
    case 'check':
      return findPrefilledTransaction(form, params, page.network);
    default:
      return form === 'trustline' ? findPrefilledTrustLine(params, page.network) : undefined;
  }
}

/**
 * The parameters of a form without those that change nothing: empty ones, options that are off, and
 * the mode of the page.
 */
function dropDefaults(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...params].filter(
      ([name, value]) => value !== '' && value !== 'false' && !/^(?:mode|utm_\w+|ref)$/.test(name),
    ),
  );
}
