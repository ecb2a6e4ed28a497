import { findAddress } from '../../transaction/address';
import { findNamedCurrency } from '../../transaction/currency';
import { nothing, type Recognised } from '../recognised';
import { type NamedToken, trustSet } from '../trust-set';
import { plainName } from './link-parts';

/** A currency's name or code, and an address, joined in either order: `USD.r…`, `r…:USD`. */
const JOINED = /^(?:([^\s.:+/-]{3,40})[.:+-](r\w{24,34})|(r\w{24,34})[.:+-]([^\s.:+/-]{3,40}))$/;

/** Parts of a path that belong to a token's page, or a market's. */
const TOKEN_PAGE =
  /^(?:tokens?|currenc(?:y|ies)|issued-?currenc(?:y|ies)|assets?|iou|issuers?|trust|trust-?lines?|trust-?set|dex|swap|trade|trading|markets?|amm|pools?|coins?|memes?)$/i;

/** A link that names a token: on a page about one, or by its issuer and currency in the query. */
export function findTokenLink(url: URL, network?: string): Recognised | undefined {
  const found = [...tokensInPath(url.pathname), ...tokensInQuery(url.searchParams)];
  const [token, ...others] = found;
  if (!token) return undefined;
  const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(token));
  if (!isOne) return nothing('many');
  const limits = valuesOf(url.searchParams, 'limit');
  return limits.length > 1 ? nothing('bad-link-amount') : trustSet(token, limits[0], network);
}

/** Whether a path says that its page is about a token. */
export function isTokenPage(parts: readonly string[]): boolean {
  return parts.some((part) => TOKEN_PAGE.test(part));
}

/** The parts of a path, unescaped; one that cannot be is left as it is. */
export function pathParts(pathname: string): string[] {
  return pathname
    .split('/')
    .filter(Boolean)
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

function tokensInPath(pathname: string): NamedToken[] {
  const parts = pathParts(pathname).flatMap((part) => part.split(/[_|,/]/));
  const joined = parts.flatMap((part) => findJoined(part) ?? []);
  if (joined.length > 0 || !isTokenPage(parts)) return joined;
  // `/token/r…/USD`, or the other way round.
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
    value.length > 200 ? [] : value.split(/[_|,/]/).flatMap((part) => findJoined(part) ?? []),
  );
}

function valuesOf(params: URLSearchParams, name: string): string[] {
  const all = [...params].filter(([own, value]) => plainName(own) === name && value !== '');
  return [...new Set(all.map(([, value]) => value))];
}

/** The token that a currency and an address joined by a sign name; undefined when they name none. */
export function findJoined(text: string): NamedToken | undefined {
  const [, before, issuer, first, behind] = JOINED.exec(text) ?? [];
  return findToken(before ?? behind, issuer ?? first);
}

/** Words in front of an address that are no token's name: the ledger's own money, schemes, labels. */
const NO_TOKEN = /^(?:xrp|xah|xrpl|ripple|xrpladdr|https?|address|account|wallet)$/i;

function findToken(name: string | undefined, issuer: string | undefined): NamedToken | undefined {
  if (!name || TOKEN_PAGE.test(name) || NO_TOKEN.test(name)) return undefined;
  const address = findAddress(issuer);
  const currency = findNamedCurrency(name);
  return address && currency ? { currency, issuer: address } : undefined;
}
