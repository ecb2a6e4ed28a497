import { findUrl } from '../../find-url';
import { findDestination, looksLikeDestination } from '../../transaction/destination';
import { nothingToSign, type Recognised } from '../recognised';
import { findExplorerAccount } from './explorers';
import { normaliseName, otherAddresses, readLinkParameters } from './link-parameters';
import { findNetworkById } from './networks';
import { decodedSegments } from './path-segments';
import { paymentTo } from './payment-to';

/** Schemes of payment links. These URLs have no host, so the case of the address is kept. */
const SCHEMES = ['xrpl:', 'xrp:', 'ripple:', 'xrpladdr:'];

/**
 * Recognises a payment in a link: `xrpl:` and similar schemes, Xaman's request links, `?to=` links
 * and account pages of explorers (protocol §7.2, §7.3). An invalid parameter is refused, never
 * guessed.
 * @returns undefined for any other link
 */
export function findPaymentLink(text: string): Recognised | undefined {
  const url = findUrl(text);
  if (!url) return undefined;
  if (SCHEMES.includes(url.protocol)) return findSchemeLink(text.slice(url.protocol.length).trim());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const account = findExplorerAccount(url);
  if (account)
    return paymentTo(account.text, accountPageParameters(url.searchParams), account.network);
  const request = findRequestText(url);
  if (request) return paymentTo(request, url.searchParams);
  const found = findPaymentByDestination(url.searchParams) ?? findPaymentPage(url.searchParams);
  return found?.kind === 'payment' && hasOtherAddress(url, found.payment.destination)
    ? nothingToSign('many')
    : found;
}

/** Whether the path of a link has another address than its query. */
function hasOtherAddress({ pathname }: URL, destination: string): boolean {
  return decodedSegments(pathname).some(
    (part) => (findDestination(part)?.address ?? destination) !== destination,
  );
}

/**
 * Recognises a payment in a query without a link, such as `to=r…&amount=5`; otherwise undefined.
 */
export function findPaymentQuery(text: string): Recognised | undefined {
  if (text.length > 4000 || !/^\??[\w[\]]+=\S+$/.test(text)) return undefined;
  return findPaymentByDestination(new URLSearchParams(text));
}

/** @param rest the part after the scheme: `r…?dt=1`, `//r…`, `1:r…` (CAIP-10) or `to=r…` */
function findSchemeLink(rest: string): Recognised | undefined {
  const plain = unescapeQuery(rest).replace(/^\/\//, '').replace(/^\?/, '');
  const [head = '', query = ''] = splitOnce(plain, '?');
  const [, id, account = head] = /^(\d{1,10}):(\w+(?:-\d+)?\/?)$/.exec(head) ?? [];
  const [, destination = account.replace(/\/$/, ''), tag] =
    /^(\w+)[:-](\d+)\/?$/.exec(account) ?? [];
  if (looksLikeDestination(destination)) {
    const network = id === undefined ? undefined : findNetworkById(id);
    if (id !== undefined && !network) return nothingToSign('bad-link-network', id);
    const params = new URLSearchParams(query);
    if (tag !== undefined) params.append('dt', tag);
    return paymentTo(destination, params, network);
  }
  const params = new URLSearchParams(query || head);
  const named = readLinkParameters(params).valuesOf('destination');
  const [to] = named;
  if (named.length > 1) return nothingToSign('bad-address');
  return to ? paymentTo(to, params) : undefined;
}

/** Decodes a link whose `?` is percent-encoded, unless it also has a plain one. */
function unescapeQuery(rest: string): string {
  if (rest.includes('?') || !/%3F/i.test(rest)) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

function findPaymentByDestination(params: URLSearchParams): Recognised | undefined {
  const named = readLinkParameters(params).valuesOf('destination');
  const [to] = named;
  if (!to || !looksLikeDestination(to)) return undefined;
  return named.length > 1 ? nothingToSign('bad-address') : paymentTo(to, params);
}

/**
 * Recognises a payment page such as `?address=r…&amount=5`. With an address alone, the page may
 * only show that account.
 */
function findPaymentPage(params: URLSearchParams): Recognised | undefined {
  const addresses = [...params].filter(([name]) => normaliseName(name) === 'address');
  const [[, address] = ['', '']] = addresses;
  const others = new URLSearchParams(
    [...params].filter(([name]) => normaliseName(name) !== 'address'),
  );
  const { valuesOf } = readLinkParameters(others);
  const isPayment = valuesOf('amount').length + valuesOf('tag').length > 0;
  if (!isPayment || !looksLikeDestination(address)) return undefined;
  return addresses.length > 1 ? nothingToSign('bad-address') : paymentTo(address, others);
}

/** The address in `https://{xaman,xumm}.app/detect/request:<address>`. */
function findRequestText(url: URL): string | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(url.hostname)) return undefined;
  return /^\/detect\/request(?::|%3A)([0-9A-Za-z]+)\/?$/i.exec(url.pathname)?.[1];
}

/**
 * The parameters of an account page that matter: a tag, and an address that contradicts the page. Its other parameters select what the page shows, such as one currency.
 */
export function accountPageParameters(params: URLSearchParams): URLSearchParams {
  const significant = /tag|memo|^dt$|^to$/;
  const kept = [...params].filter(([name]) => significant.test(normaliseName(name)));
  const addresses = otherAddresses(params).map((address) => ['to', address]);
  return new URLSearchParams([...kept, ...addresses]);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
