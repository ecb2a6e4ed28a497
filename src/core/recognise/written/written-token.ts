import { findNamedCurrency } from '../../transaction/currency';
import { findJoinedToken } from '../links/token-link';
import { nothingToSign, type Recognised } from '../recognised';
import { trustSet } from '../trust-set';
import { ADDRESS_MARK } from './address-mark';

/** Words that mark an address as the issuer of a token. */
const ISSUER_WORDS =
  'issuers?|issuing|issued by|emittent|aussteller|herausgeber|emisora?|emitid[oa] por|[ée]metteur|emittente|uitgever|uitgegeven door|発行者|発行元|发行方|发行者|發行者|발행자|발행인';

/** The word, then the address, with at most one line break between them. */
const ISSUER_BEFORE = new RegExp(
  `(?:${ISSUER_WORDS})[^\\n${ADDRESS_MARK}]{0,30}\\n?[^\\n${ADDRESS_MARK}]{0,10}${ADDRESS_MARK}`,
  'iu',
);

const ISSUER_AFTER = new RegExp(
  `${ADDRESS_MARK}["”')\\]]{0,2}\\s{0,2}[(,–—-]{0,2}\\s{0,2}(?:is )?(?:the |an? )?(?:\\w{1,20} )?(?:${ISSUER_WORDS})`,
  'iu',
);

/** A currency after its label, or before the word for its issuer. */
const CURRENCY =
  /(?:currency|token|asset|symbol|ticker|code|coin|w[äa]hrung|moneda|通貨|valuta)(?:[\s_-]?(?:code|name|symbol|hex))?["']?\s{0,3}[:=]\s{0,3}["']?([^\s"',;:=]{3,40})/i;
const CURRENCY_BEFORE_ISSUER = /(?<![^\s"'(])(\$?[A-Z0-9]{3,40})(?:\s{1,3}token)?\s{1,3}issuer/;

const LIMIT = /(?:limit|value)["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,40}(?:\.\d{1,40})?)(?![\w.,])/i;

/**
 * Recognises a token that a text names with its issuer: `USD.r…`, `issuer: r…`, a `[[TOKENS]]`
 * block. The issuer is not the payee: the token leads to a trust line, or is refused when the text
 * does not name its currency.
 * @param text the whole text, with `ADDRESS_MARK` in place of the address
 * @returns undefined when the text does not mark the address as an issuer
 */
export function findWrittenToken(text: string, address: string): Recognised | undefined {
  const adjacent = findAdjacentToken(text, address);
  if (adjacent) return adjacent;
  if (!ISSUER_BEFORE.test(text) && !ISSUER_AFTER.test(text)) return undefined;
  const name = CURRENCY.exec(text)?.[1] ?? CURRENCY_BEFORE_ISSUER.exec(text)?.[1];
  const currency = name && findNamedCurrency(name.replace(/^\$/, ''));
  if (!currency) return nothingToSign('issuer');
  return trustSet({ currency, issuer: address }, LIMIT.exec(text)?.[1]);
}

/** `USD.r…` and `r….USD`: a code joined to the address by `.`, `+`, `/`, `:` or `-`. */
function findAdjacentToken(text: string, address: string): Recognised | undefined {
  const at = text.indexOf(ADDRESS_MARK);
  const [before = ''] = /\S{0,42}$/.exec(text.slice(Math.max(0, at - 42), at)) ?? [];
  const [behind = ''] = /^\S{0,42}/.exec(text.slice(at + 1, at + 43)) ?? [];
  const [, front, frontSign] = /([A-Za-z0-9]{3,40})([.+/:-])$/.exec(before) ?? [];
  const [, backSign, back] = /^([.+/:-])([A-Za-z0-9]{3,40})/.exec(behind) ?? [];
  const code = isJoinedCode(front, frontSign)
    ? front
    : isJoinedCode(back, backSign)
      ? back
      : undefined;
  if (code === undefined) return undefined;
  const token = findJoinedToken(`${code}.${address}`);
  return token ? trustSet(token) : nothingToSign('issuer');
}

/**
 * Whether a text before or after the sign is a currency code. `:` and `-` also follow ordinary
 * words, so next to them only three capitals count.
 */
function isJoinedCode(text: string | undefined, sign: string | undefined): boolean {
  if (!text || !sign) return false;
  const isHex = /^[0-9A-F]{40}$/i.test(text);
  const isCapital = /^[A-Z][A-Z0-9]{2,19}$/.test(text);
  if (isHex || (isCapital && /^[.+/]$/.test(sign))) return true;
  return isCapital && text.length === 3 && !/^(?:XRP|XAH)$/.test(text);
}
