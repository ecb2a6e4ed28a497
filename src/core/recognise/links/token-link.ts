import { findAddress } from '../../transaction/address';
import { findNamedCurrency } from '../../transaction/currency';
import { nothingToSign, type Recognised } from '../recognised';
import { type NamedToken, trustSet } from '../trust-set';
import { normaliseName } from './link-parameters';
import { decodedSegments } from './path-segments';

/** A currency code or name joined to an address, in either order: `USD.r…`, `r…:USD`. */
const JOINED_TOKEN =
  /^(?:([^\s.:+/-]{3,40})[.:+-](r\w{24,34})|(r\w{24,34})[.:+-]([^\s.:+/-]{3,40}))$/;

/** Path segments of pages about a token or a market. */
const TOKEN_SEGMENT =
  /^(?:tokens?|currenc(?:y|ies)|issued-?currenc(?:y|ies)|assets?|iou|issuers?|trust|trust-?lines?|trust-?set|dex|swap|trade|trading|markets?|amm|pools?|coins?|memes?)$/i;

/** Recognises a link to a token: on a page about it, or with issuer and currency in the query. */
export function findTokenLink(url: URL, network?: string): Recognised | undefined {
  const found = [...tokensInPath(url.pathname), ...tokensInQuery(url.searchParams)];
  const [token, ...others] = found;
  if (!token) return undefined;
  const isSameToken = others.every((other) => JSON.stringify(other) === JSON.stringify(token));
  if (!isSameToken) return nothingToSign('many');
  const limits = valuesOf(url.searchParams, 'limit');
  return limits.length > 1 ? nothingToSign('bad-link-amount') : trustSet(token, limits[0], network);
}

/** Whether a path belongs to a page about a token. */
export function isTokenPage(parts: readonly string[]): boolean {
  return parts.some((part) => TOKEN_SEGMENT.test(part));
}

function tokensInPath(pathname: string): NamedToken[] {
  const parts = decodedSegments(pathname).flatMap((part) => part.split(/[_|,/]/));
  const joined = parts.flatMap((part) => findJoinedToken(part) ?? []);
  if (joined.length > 0 || !isTokenPage(parts)) return joined;
  // `/token/r…/USD`, or the reverse.
  return parts.flatMap((part, at) => {
    if (!findAddress(part)) return [];
    return findToken(parts[at + 1], part) ?? findToken(parts[at - 1], part) ?? [];
  });
}

function tokensInQuery(params: URLSearchParams): NamedToken[] {
  const [issuer] = valuesOf(params, 'issuer');
  const [currency] = valuesOf(params, 'currency');
  const pair = issuer && currency ? findToken(currency, issuer) : undefined;
  if (pair) return [pair];
  return [...params.values()].flatMap((value) =>
    value.length > 200 ? [] : value.split(/[_|,/]/).flatMap((part) => findJoinedToken(part) ?? []),
  );
}

function valuesOf(params: URLSearchParams, name: string): string[] {
  const all = [...params].filter(([own, value]) => normaliseName(own) === name && value !== '');
  return [...new Set(all.map(([, value]) => value))];
}

/**
 * Parses a currency and an address that are joined by a sign; undefined when they do not name a
 * token.
 */
export function findJoinedToken(text: string): NamedToken | undefined {
  const [, before, issuer, first, behind] = JOINED_TOKEN.exec(text) ?? [];
  return findToken(before ?? behind, issuer ?? first);
}

/** Words before an address that are not a token: the network's own currency, schemes, labels. */
const NOT_A_TOKEN = /^(?:xrp|xah|xrpl|ripple|xrpladdr|https?|address|account|wallet)$/i;

function findToken(name: string | undefined, issuer: string | undefined): NamedToken | undefined {
  if (!name || TOKEN_SEGMENT.test(name) || NOT_A_TOKEN.test(name)) return undefined;
  const address = findAddress(issuer);
  const currency = findNamedCurrency(name);
  return address && currency ? { currency, issuer: address } : undefined;
}
