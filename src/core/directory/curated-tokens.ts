import { parseName } from '../address-book/name';
import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
import { findAddress } from '../transaction/address';
import { currencyName, findCurrency, normalCurrency } from '../transaction/currency';
import type { FieldsOf, SdkCuratedAssets, SdkCuratedIssuer, SdkCuratedToken } from './sdk-shapes';

/** A token of the platform's list (protocol §1.4, `curated-assets`). */
export interface CuratedToken {
  readonly issuer: string;
  /** In the form of `normalCurrency`. */
  readonly currency: string;
  /** The name of the token, such as "US Dollar". */
  readonly name?: string;
  /** The name of the issuer. */
  readonly issuerName: string;
}

/** Bounds of a list; the platform's has about a hundred tokens. */
const MAX_ISSUERS = 1000;
const MAX_TOKENS = 200;

/**
 * Reads the platform's response to `curated-assets`. A token whose issuer or code is malformed is left
 * out: it equals no token of a transaction.
 * @throws CompanionError `bad-answer` when it is no list of issuers
 */
export function parseCuratedTokens(answer: unknown): CuratedToken[] {
  const root: FieldsOf<SdkCuratedAssets> | undefined = findFields(answer);
  const details = findFields(root?.details);
  const issuers = details && Object.values(details);
  if (!issuers || issuers.length > MAX_ISSUERS) throw new CompanionError('bad-answer');
  return issuers.flatMap((issuer) => tokensOf(findFields(issuer) ?? {}));
}

function tokensOf({ name, currencies }: FieldsOf<SdkCuratedIssuer>): CuratedToken[] {
  const issuerName = parseName(name);
  const tokens = Object.values(findFields(currencies) ?? {}).slice(0, MAX_TOKENS);
  return tokens.flatMap((value) => {
    const token: FieldsOf<SdkCuratedToken> | undefined = findFields(value);
    const issuer = findAddress(token?.issuer);
    const { currency } = token ?? {};
    if (!issuerName.ok || !issuer || typeof currency !== 'string') return [];
    if (findCurrency(currency) === undefined) return [];
    const named = parseName(token?.name);
    return [
      {
        issuer,
        currency: normalCurrency(currency),
        issuerName: issuerName.name,
        ...(named.ok && { name: named.name }),
      },
    ];
  });
}

/** What the platform's list says about a token. */
export type TokenListing =
  | { readonly kind: 'listed'; readonly token: CuratedToken }
  /** Another issuer's token that is shown with the same code. */
  | { readonly kind: 'other-issuer'; readonly listed: readonly CuratedToken[] }
  | { readonly kind: 'unlisted' };

/** Finds a token in the list, or those that it could be mistaken for. */
export function findListing(
  tokens: readonly CuratedToken[],
  { currency, issuer }: { readonly currency: string; readonly issuer: string },
): TokenListing {
  const code = normalCurrency(currency);
  const token = tokens.find((known) => known.issuer === issuer && known.currency === code);
  if (token) return { kind: 'listed', token };
  const shown = shownCode(code);
  const listed = tokens.filter((known) => shownCode(known.currency) === shown);
  return listed.length > 0 ? { kind: 'other-issuer', listed } : { kind: 'unlisted' };
}

/** A code as people read it: a standard code and a longer name may look the same. */
function shownCode(currency: string): string {
  return currencyName(currency)
    .toUpperCase()
    .replace(/[0O]/g, 'O')
    .replace(/[1IL|]/g, 'I')
    .replace(/[^A-Z0-9]/g, '');
}
