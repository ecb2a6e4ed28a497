import { findNamedCurrency } from '../../transaction/currency';
import { findJoined } from '../links/token-link';
import { nothing, type Recognised } from '../recognised';
import { trustSet } from '../trust-set';
import { ADDRESS_MARK } from './address-mark';

/** Words that say that an address issues a token. */
const ISSUER =
  'issuers?|issuing|issued by|emittent|aussteller|herausgeber|emisora?|emitid[oa] por|[ée]metteur|emittente|uitgever|uitgegeven door|発行者|発行元|发行方|发行者|發行者|발행자|발행인';

/** The word, then the address; between them no other line than one break. */
const ISSUER_BEFORE = new RegExp(
  `(?:${ISSUER})[^\\n${ADDRESS_MARK}]{0,30}\\n?[^\\n${ADDRESS_MARK}]{0,10}${ADDRESS_MARK}`,
  'iu',
);

const ISSUER_BEHIND = new RegExp(
  `${ADDRESS_MARK}["”')\\]]{0,2}\\s{0,2}[(,–—-]{0,2}\\s{0,2}(?:is )?(?:the |an? )?(?:\\w{1,20} )?(?:${ISSUER})`,
  'iu',
);

/** A currency by its label, or in front of the word for its issuer. */
const CURRENCY =
  /(?:currency|token|asset|symbol|ticker|code|coin|w[äa]hrung|moneda|通貨|valuta)(?:[\s_-]?(?:code|name|symbol|hex))?["']?\s{0,3}[:=]\s{0,3}["']?([^\s"',;:=]{3,40})/i;
const CURRENCY_BEFORE_ISSUER = /(?<![^\s"'(])(\$?[A-Z0-9]{3,40})(?:\s{1,3}token)?\s{1,3}issuer/;

const LIMIT = /(?:limit|value)["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,40}(?:\.\d{1,40})?)(?![\w.,])/i;

/**
 * A token that a text names by its issuer: `USD.r…`, `issuer: r…`, a `[[TOKENS]]` block. Its issuer
 * is not who gets paid: it leads to a trust line, or is refused when its currency is not given.
 * @param text the whole text, `ADDRESS_MARK` where the address stands
 * @returns undefined when the address is not said to issue anything
 */
export function findWrittenToken(text: string, address: string): Recognised | undefined {
  const joined = findJoinedToken(text, address);
  if (joined) return joined;
  if (!ISSUER_BEFORE.test(text) && !ISSUER_BEHIND.test(text)) return undefined;
  const name = CURRENCY.exec(text)?.[1] ?? CURRENCY_BEFORE_ISSUER.exec(text)?.[1];
  const currency = name && findNamedCurrency(name.replace(/^\$/, ''));
  if (!currency) return nothing('issuer');
  return trustSet({ currency, issuer: address }, LIMIT.exec(text)?.[1]);
}

/** `USD.r…` and `r….USD`: a code joined to the address by a point, a plus, a slash, a colon or a dash. */
function findJoinedToken(text: string, address: string): Recognised | undefined {
  const at = text.indexOf(ADDRESS_MARK);
  const [before = ''] = /\S{0,42}$/.exec(text.slice(Math.max(0, at - 42), at)) ?? [];
  const [behind = ''] = /^\S{0,42}/.exec(text.slice(at + 1, at + 43)) ?? [];
  const [, front, frontSign] = /([A-Za-z0-9]{3,40})([.+/:-])$/.exec(before) ?? [];
  const [, backSign, back] = /^([.+/:-])([A-Za-z0-9]{3,40})/.exec(behind) ?? [];
  const code = isCode(front, frontSign) ? front : isCode(back, backSign) ? back : undefined;
  if (code === undefined) return undefined;
  const token = findJoined(`${code}.${address}`);
  return token ? trustSet(token) : nothing('issuer');
}

/** A colon or a dash also stands behind any word; a code is in capitals there, as codes are. */
function isCode(text: string | undefined, sign: string | undefined): boolean {
  if (!text || !sign) return false;
  const isHex = /^[0-9A-F]{40}$/i.test(text);
  const isCapital = /^[A-Z][A-Z0-9]{2,19}$/.test(text);
  if (isHex || (isCapital && /^[.+/]$/.test(sign))) return true;
  return isCapital && text.length === 3 && !/^(?:XRP|XAH)$/.test(text);
}
