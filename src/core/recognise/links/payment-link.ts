import { looksLikeDestination } from '../../transaction/destination';
import { nothing, type Recognised } from '../recognised';
import { findExplorerAccount } from './explorers';
import { plainName, readLinkParts } from './link-parts';
import { findNetworkById } from './networks';
import { paymentTo } from './payment-to';

/** Schemes of payment links: they have no host, and base58 keeps its case behind them. */
const SCHEMES = ['xrpl:', 'xrp:', 'ripple:', 'xrpladdr:'];

/**
 * Reads a payment out of a link: `xrpl:` and its kin, Xaman's own request links, `?to=` links and
 * explorers' account pages (protocol §7.2, §7.3). A part that is there but wrong is a refusal,
 * never a guess.
 * @returns undefined when the link is none of these
 */
export function findPaymentLink(text: string): Recognised | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (SCHEMES.includes(url.protocol)) return findSchemeLink(text.slice(url.protocol.length).trim());
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const account = findExplorerAccount(url);
  if (account) return paymentTo(account.text, partsThatCount(url.searchParams), account.network);
  const request = findRequestText(url);
  if (request) return paymentTo(request, url.searchParams);
  return paymentToNamed(url.searchParams) ?? findPayPage(url.searchParams);
}

/** A link's query alone, such as `to=r…&amount=5`: the payment it names, or undefined. */
export function findPaymentQuery(text: string): Recognised | undefined {
  if (text.length > 4000 || !/^\??[\w[\]]+=\S+$/.test(text)) return undefined;
  return paymentToNamed(new URLSearchParams(text));
}

/** @param rest what stands behind the scheme: `r…?dt=1`, `//r…`, `1:r…` (CAIP-10) or `to=r…` */
function findSchemeLink(rest: string): Recognised | undefined {
  const plain = unescapeQuery(rest).replace(/^\/\//, '').replace(/^\?/, '');
  const [head = '', query = ''] = splitOnce(plain, '?');
  const [, id, account] = /^(\d{1,10}):(\w+)\/?$/.exec(head) ?? [];
  const [, destination = account ?? head.replace(/\/$/, ''), tag] =
    /^(\w+)[:-](\d+)\/?$/.exec(id === undefined ? head : '') ?? [];
  if (looksLikeDestination(destination)) {
    const network = id === undefined ? undefined : findNetworkById(id);
    if (id !== undefined && !network) return nothing('bad-link-network', id);
    const params = new URLSearchParams(query);
    if (tag !== undefined) params.append('dt', tag);
    return paymentTo(destination, params, network);
  }
  const params = new URLSearchParams(query || head);
  const named = readLinkParts(params).valuesOf('destination');
  const [to] = named;
  if (named.length > 1) return nothing('bad-address');
  return to ? paymentTo(to, params) : undefined;
}

/** A query whose `?` is escaped is one all the same, when no other is there. */
function unescapeQuery(rest: string): string {
  if (rest.includes('?') || !/%3F/i.test(rest)) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

function paymentToNamed(params: URLSearchParams): Recognised | undefined {
  const named = readLinkParts(params).valuesOf('destination');
  const [to] = named;
  if (!to || !looksLikeDestination(to)) return undefined;
  return named.length > 1 ? nothing('bad-address') : paymentTo(to, params);
}

/** A page that pays, such as `?address=r…&amount=5`: an address alone may be what the page shows. */
function findPayPage(params: URLSearchParams): Recognised | undefined {
  const addresses = [...params].filter(([name]) => plainName(name) === 'address');
  const [[, address] = ['', '']] = addresses;
  const others = new URLSearchParams([...params].filter(([name]) => plainName(name) !== 'address'));
  const { valuesOf } = readLinkParts(others);
  const pays = valuesOf('amount').length + valuesOf('tag').length > 0;
  if (!pays || !looksLikeDestination(address)) return undefined;
  return addresses.length > 1 ? nothing('bad-address') : paymentTo(address, others);
}

/** The address text of `https://{xaman,xumm}.app/detect/request:<address>`. */
function findRequestText(url: URL): string | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(url.hostname)) return undefined;
  return /^\/detect\/request(?::|%3A)([0-9A-Za-z]+)\/?$/i.exec(url.pathname)?.[1];
}

/**
 * Of a page about an account the tag, and a destination that contradicts it: its other parts say
 * what is shown, such as one currency.
 */
export function partsThatCount(params: URLSearchParams): URLSearchParams {
  const counting = /tag|memo|^dt$|^to$/;
  return new URLSearchParams([...params].filter(([name]) => counting.test(plainName(name))));
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
