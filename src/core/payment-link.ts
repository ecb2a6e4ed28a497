import { findAddress, findTag, looksLikeAddress } from './address';
import { findDrops, findTokenValue } from './amount';
import { findCurrency } from './currency';
import { findExplorerAccount } from './explorers';
import { dropUndefined } from './fields';
import { nothing, type PaymentWish, type Recognised } from './recognised';

/** Networks as links name them (protocol §7.3) → network keys. */
const NETWORKS: Record<string, string> = { XRPL: 'MAINNET', XAHAU: 'XAHAU', MAINNET: 'MAINNET' };

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
    if (account) return payment(account.text, new URLSearchParams(), account.network);
    const request = findRequestText(url);
    if (request) return payment(request, url.searchParams);
    const to = url.searchParams.get('to');
    return to && looksLikeAddress(to) ? payment(to, url.searchParams) : undefined;
  }
  if (!['xrpl:', 'xrp:', 'ripple:', 'xrpladdr:'].includes(url.protocol)) return undefined;
  // An opaque path: these schemes have no host, and URL would not lower-case a base58 address here.
  const rest = text.slice(url.protocol.length).trim().replace(/^\/\//, '');
  const [head = '', query = ''] = splitOnce(rest.replace(/^\?/, ''), '?');
  if (looksLikeAddress(head.replace(/\/$/, ''))) {
    return payment(head.replace(/\/$/, ''), new URLSearchParams(query));
  }
  const params = new URLSearchParams(query || head);
  const to = params.get('to');
  return to ? payment(to, params) : undefined;
}

/** The address text of `https://{xaman,xumm}.app/detect/request:<address>`. */
function findRequestText(url: URL): string | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(url.hostname)) return undefined;
  return /^\/detect\/request:([0-9A-Za-z]+)\/?$/.exec(decodeURI(url.pathname))?.[1];
}

function payment(text: string, params: URLSearchParams, network?: string): Recognised {
  const destination = findAddress(text);
  if (!destination) return nothing('bad-address');
  const get = (...names: string[]) =>
    names.map((name) => params.get(name) ?? undefined).find(Boolean);

  const tagText = get('tag', 'dt', 'dtag', 'destinationtag');
  const tag = tagText ? findTag(tagText) : undefined;
  if (tagText && tag === undefined) return nothing('bad-link-tag');

  const token = findToken(get('currency', 'iou'), get('issuer'));
  if (token === 'wrong') return nothing('bad-link-token');

  const amount = get('amount');
  const value = amount && token ? findTokenValue(amount) : undefined;
  if (amount && (token ? !value : !findDrops(amount))) return nothing('bad-link-amount');

  const invoice = get('invoiceid', 'invoice', 'invid', 'inv');
  const named = get('network')?.toUpperCase() ?? '';
  return {
    kind: 'payment',
    payment: dropUndefined({
      destination,
      tag,
      xrp: amount && !token ? amount : undefined,
      token: token && dropUndefined({ ...token, value }),
      invoiceId: invoice && /^[0-9a-f]{64}$/i.test(invoice) ? invoice.toUpperCase() : undefined,
      network: Object.hasOwn(NETWORKS, named) ? NETWORKS[named] : network,
    }) as PaymentWish,
  };
}

function findToken(code: string | undefined, issuerText: string | undefined) {
  if (!code || (code.toUpperCase() === 'XRP' && !issuerText)) return undefined;
  // `ISSUER:USD` and `USD:ISSUER` are split (protocol §7.2).
  const parts = code.split(':');
  const issuer = findAddress(issuerText ?? parts.find((part) => looksLikeAddress(part)) ?? '');
  const currency = findCurrency(parts.find((part) => !looksLikeAddress(part)) ?? '');
  return issuer && currency ? { currency, issuer } : 'wrong';
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
