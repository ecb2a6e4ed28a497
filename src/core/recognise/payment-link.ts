import { dropUndefined } from '../fields';
import { findAddress, findTag, looksLikeAddress } from '../transaction/address';
import { findDrops, findTokenValue, significantDigits } from '../transaction/amount';
import { findCurrency } from '../transaction/currency';
import { findDestination, looksLikeDestination } from '../transaction/destination';
import { findExplorerAccount } from './explorers';
import { nothing, type PaymentWish, type Recognised } from './recognised';

/** Networks as links name them (protocol §7.3) → network keys. */
const NETWORKS: Record<string, string> = {
  XRPL: 'MAINNET',
  MAINNET: 'MAINNET',
  TESTNET: 'TESTNET',
  DEVNET: 'DEVNET',
  XAHAU: 'XAHAU',
  XAHAUTESTNET: 'XAHAUTESTNET',
};

/** What links call a destination tag. */
const TAGS = ['tag', 'dt', 'dtag', 'destinationtag'];

/**
 * Reads a payment out of a link: `xrpl:` and its kin, Xaman's own request links, `?to=` links and
 * explorers' account pages (protocol §7.2, §7.3). A part that is there but wrong is a refusal,
 * never a guess.
 * @returns undefined when the link is none of these
 */
export function findPaymentLink(text: string): Recognised | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'https:' || url.protocol === 'http:') {
    const account = findExplorerAccount(url);
    if (account) return paymentTo(account.text, tagsOf(url.searchParams), account.network);
    const request = findRequestText(url);
    if (request) return paymentTo(request, url.searchParams);
    const [to, ...others] = valuesOf(readNames(url.searchParams), 'to');
    if (!to || !looksLikeDestination(to)) return undefined;
    return others.length > 0 ? nothing('bad-address') : paymentTo(to, url.searchParams);
  }
  if (!['xrpl:', 'xrp:', 'ripple:', 'xrpladdr:'].includes(url.protocol)) return undefined;
  // An opaque path: these schemes have no host, and URL would not lower-case a base58 address here.
  const rest = text.slice(url.protocol.length).trim().replace(/^\/\//, '');
  const [head = '', query = ''] = splitOnce(rest.replace(/^\?/, ''), '?');
  if (looksLikeDestination(head.replace(/\/$/, ''))) {
    return paymentTo(head.replace(/\/$/, ''), new URLSearchParams(query));
  }
  const params = new URLSearchParams(query || head);
  const [to, ...others] = valuesOf(readNames(params), 'to');
  if (others.length > 0) return nothing('bad-address');
  return to ? paymentTo(to, params) : undefined;
}

/** A link's query alone, such as `to=r…&amount=5`: the payment it names, or undefined. */
export function findPaymentQuery(text: string): Recognised | undefined {
  if (text.length > 4000 || !/^\??[\w[\]]+=\S+$/.test(text)) return undefined;
  const params = new URLSearchParams(text);
  const [to, ...others] = valuesOf(readNames(params), 'to');
  if (!to || !looksLikeDestination(to)) return undefined;
  return others.length > 0 ? nothing('bad-address') : paymentTo(to, params);
}

/** The address text of `https://{xaman,xumm}.app/detect/request:<address>`. */
function findRequestText(url: URL): string | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(url.hostname)) return undefined;
  return /^\/detect\/request(?::|%3A)([0-9A-Za-z]+)\/?$/i.exec(url.pathname)?.[1];
}

/**
 * The payment to a destination with the parts of a link's query.
 * @param network the network its surroundings speak of
 */
export function paymentTo(text: string, params: URLSearchParams, network?: string): Recognised {
  const destination = findDestination(text);
  if (!destination) return nothing('bad-address');
  const named = readNames(params);

  const tags = valuesOf(named, ...TAGS).map(findTag);
  if (destination.tag !== undefined) tags.push(destination.tag);
  const [tag] = tags;
  if (new Set(tags).size > 1 || tags.includes(undefined)) return nothing('bad-link-tag');

  const token = findToken(valuesOf(named, 'currency', 'iou'), valuesOf(named, 'issuer'));
  if (token === 'wrong') return nothing('bad-link-token');

  const amounts = valuesOf(named, 'amount');
  const [amount] = amounts;
  const value = amount && token ? findTokenValue(amount) : undefined;
  if (amount && token && significantDigits(amount) > 15 && /^[\d.]+$/.test(amount)) {
    return nothing('too-precise');
  }
  const unreadable = amount !== undefined && (token ? !value : !findDrops(amount));
  if (amounts.length > 1 || unreadable) return nothing('bad-link-amount');

  const invoices = valuesOf(named, 'invoiceid', 'invoice', 'invid', 'inv');
  const [invoice] = invoices;
  const isInvoice = invoice === undefined || /^[0-9a-f]{64}$/i.test(invoice);
  if (invoices.length > 1 || !isInvoice) return nothing('bad-link-invoice');

  const networks = valuesOf(named, 'network').map((name) => name.toUpperCase());
  const wanted = [network, destination.network, networks[0] && NETWORKS[networks[0]]].filter(
    Boolean,
  );
  if (networks.some((name) => !Object.hasOwn(NETWORKS, name)) || new Set(wanted).size > 1) {
    return nothing('bad-link-network');
  }
  return {
    kind: 'payment',
    payment: dropUndefined({
      destination: destination.address,
      tag,
      xrp: amount && !token ? amount : undefined,
      token: token && dropUndefined({ ...token, value }),
      invoiceId: invoice?.toUpperCase(),
      network: wanted[0],
    }) as PaymentWish,
  };
}

/** Of an explorer's link the tag alone: its other parts say what is shown, such as one currency. */
function tagsOf(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => TAGS.includes(name.toLowerCase())));
}

/** The parts of a link by name in lower case, each with its different values. */
function readNames(params: URLSearchParams): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const [name, value] of params) {
    const key = name.toLowerCase();
    if (value !== '') named.set(key, (named.get(key) ?? new Set()).add(value));
  }
  return named;
}

/** The different values a link gives for one thing under any of its names; two are a contradiction. */
function valuesOf(named: Map<string, Set<string>>, ...names: string[]): string[] {
  return [...new Set(names.flatMap((name) => [...(named.get(name) ?? [])]))];
}

function findToken(codes: string[], issuers: string[]) {
  const [code] = codes;
  if (codes.length > 1 || issuers.length > 1) return 'wrong';
  if (!code) return issuers.length > 0 ? 'wrong' : undefined;
  if (code.toUpperCase() === 'XRP' && issuers.length === 0) return undefined;
  // `ISSUER:USD` and `USD:ISSUER` are split (protocol §7.2).
  const parts = code.split(':');
  const issuer = findAddress(issuers[0] ?? parts.find((part) => looksLikeAddress(part)) ?? '');
  const currency = findCurrency(parts.find((part) => !looksLikeAddress(part)) ?? '');
  return issuer && currency ? { currency, issuer } : 'wrong';
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
