import { findUrl } from '../find-url';
import { findTag } from '../transaction/address';
import { findDestination, looksLikeDestination } from '../transaction/destination';
import { findPayId } from './links/detect-link';
import { findXamanTransaction, isUnknownNetworkHost } from './links/explorers';
import { findFragmentParameter } from './links/link-parameters';
import { findPageLink } from './links/page-link';
import { findPaymentLink, findPaymentQuery } from './links/payment-link';
import { paymentTo } from './links/payment-to';
import { findServiceLink } from './links/service-link';
import { findXamanLink } from './links/xaman-link';
import { chainOfHost, findOtherChain } from './other-chains/find-other-chain';
import { recogniseHex } from './recognise-hex';
import { nothingToSign, type Recognised } from './recognised';
import { ADDRESS_MARK } from './written/address-mark';
import { readAddressSuffix, trimPunctuation } from './written/address-suffix';
import { findLabelledId } from './written/labelled-id';
import { tokenNameOf, withAmounts } from './written/offered-amounts';
import { readSurroundings } from './written/surroundings';
import { tableAsLines } from './written/table-as-lines';
import { findWrittenToken } from './written/written-token';

/**
 * A link in prose, with or without its scheme; quotes and brackets are not part of it. `XRP:5` is an
 * amount.
 */
const LINK =
  /\b(?:(?:https?|xrpl|xrp|ripple|xrpladdr|xumm|xaman|trust):(?!\d{1,20}(?![0-9A-Za-z:]))|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20}\/)[^\s"'<>“”‘’«»`]+/gi;

/** A word as long as an address. */
const ADDRESS_LIKE_WORD = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/g;

/** Servers refuse longer links, in characters. Xaman's own may contain a transaction. */
const MAX_LINK_LENGTH = 8000;

/** A selection with more links or addresses than this is not about one payment. */
const MAX_CANDIDATES = 50;

/**
 * Recognises a payment link, a link of Xaman, or an address in prose, with its tag. Different
 * destinations or different tags contradict each other and are refused.
 */
export function recogniseText(escaped: string): Recognised {
  const text = tableAsLines(escaped.replace(/&(?:amp|#38|#x26);/gi, '&'));
  if (text === '') return nothingToSign('empty');
  const links = [...text.matchAll(LINK)].map(([link]) => trimPunctuation(link));
  if (links.length > MAX_CANDIDATES) return nothingToSign('many');
  const found = links.flatMap((link) => recogniseLink(link) ?? []);
  const [first] = found;
  if (first)
    return areEqual(found)
      ? withSurroundings(first, text.replace(LINK, ADDRESS_MARK))
      : nothingToSign('many');
  const query = findPaymentQuery(text);
  if (query) return query;
  // The purpose of an address in an unknown link is unclear: it may be an issuer or a page.
  const prose = text.replace(LINK, ' ');
  const words = [...new Set([...prose.matchAll(ADDRESS_LIKE_WORD)].map(([word]) => word))];
  if (words.length > MAX_CANDIDATES) return nothingToSign('many');
  const known = words.filter((word) => findDestination(word));
  if (known.length > 1) return nothingToSign('many');
  const [address] = known;
  if (address) return recogniseAddress(prose, address);
  const joined = text.length < 200 ? text.replace(/\s+/g, '') : '';
  if (findDestination(joined)) return paymentTo(joined, new URLSearchParams());
  if (words.some(looksLikeDestination)) return nothingToSign('bad-address');
  const standalone =
    findOtherChain(text, links) ??
    findLabelledId(text) ??
    recogniseHex(text) ??
    findPayId(trimQuotes(text));
  if (standalone) return standalone;
  return nothingToSign(/[\p{L}\p{N}]/u.test(text) ? 'unknown' : 'empty');
}

/** Removes quotes and brackets around a short text. */
function trimQuotes(text: string): string {
  return text.length < 400
    ? trimPunctuation(text.replace(/["'“”‘’«»<>()[\]\s]+/g, ' ').trim())
    : '';
}

/** Recognises a link. The content of a detect link is not searched for another link. */
function recogniseLink(link: string): Recognised | undefined {
  const whole = toWebLink(/^[a-z]+:/i.test(link) ? link : `https://${link}`);
  const inXaman = findXamanLink(whole, recogniseWrapped);
  if (!inXaman && whole.length > MAX_LINK_LENGTH) return undefined;
  const found =
    inXaman ?? findServiceLink(whole) ?? findPaymentLink(whole) ?? recogniseWebPage(whole);
  const isRead = found && (found.kind !== 'nothing' || found.why === 'unclear-link');
  if (isRead && isOfUnknownNetwork(whole))
    return nothingToSign('unknown-network', new URL(whole).hostname);
  const hiddenParameter = found?.kind === 'payment' ? findFragmentParameter(whole) : undefined;
  return hiddenParameter === undefined ? found : nothingToSign('unclear-part', hiddenParameter);
}

/** Converts `xumm://xaman.app/…` to the link with `https:` that it stands for. */
function toWebLink(link: string): string {
  return link.replace(/^(?:xumm|xaman):\/\/(?=(?:www\.)?(?:xaman|xumm)\.app\/)/i, 'https://');
}

/** Whether a web link is of an explorer whose network is not known. */
function isOfUnknownNetwork(link: string): boolean {
  const url = /^https?:/i.test(link) ? findUrl(link) : undefined;
  return url !== undefined && isUnknownNetworkHost(url);
}

/** Recognises the content of a detect link. It is never read as prose. */
function recogniseWrapped(text: string): Recognised {
  const [address = ''] = /^[rXT][0-9A-Za-z]+/.exec(text) ?? [];
  if (findDestination(address)) return withTag(text, address);
  if (looksLikeDestination(address)) return nothingToSign('bad-address');
  return findPaymentLink(text) ?? recogniseHex(text) ?? findPayId(text) ?? nothingToSign('unknown');
}

/** Recognises a page about a transaction, a token, an object of the ledger, or an account. */
function recogniseWebPage(link: string): Recognised | undefined {
  const url = findUrl(link);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  if (chainOfHost(url.hostname) !== undefined) return undefined;
  const transaction = findXamanTransaction(url);
  return transaction ? { kind: 'hash', ...transaction } : findPageLink(url);
}

function areEqual(found: readonly Recognised[]): boolean {
  return new Set(found.map((each) => JSON.stringify(each))).size === 1;
}

/**
 * Adds what the surrounding prose says to a payment link. A named tag is used when the link has
 * none; a different tag or address contradicts the link.
 * @param prose the text with a mark in place of each link
 */
function withSurroundings(found: Recognised, prose: string): Recognised {
  if (found.kind !== 'payment') return found;
  const { payment } = found;
  const others = new Set([...prose.matchAll(ADDRESS_LIKE_WORD)].map(([word]) => word));
  if (others.size > MAX_CANDIDATES) return nothingToSign('many');
  const addresses = [...others].flatMap((word) => findDestination(word)?.address ?? []);
  if (addresses.some((address) => address !== payment.destination)) return nothingToSign('many');
  const marked = prose.replace(ADDRESS_LIKE_WORD, ADDRESS_MARK);
  const read = readSurroundings(marked, tokenNameOf(payment));
  if ('why' in read) return nothingToSign(read.why, read.part);
  const tag = read.tag === undefined ? payment.tag : findTag(read.tag);
  if (payment.tag !== undefined && tag !== payment.tag) return nothingToSign('bad-tag');
  const memo = read.memo ?? payment.memo;
  if (payment.memo !== undefined && memo !== payment.memo) return nothingToSign('bad-tag');
  const network = read.network ?? payment.network;
  if (payment.network !== undefined && network !== payment.network) {
    return nothingToSign('bad-link-network');
  }
  const complete = {
    ...payment,
    ...(tag !== undefined && { tag }),
    ...(memo !== undefined && { memo }),
    ...(network !== undefined && { network }),
  };
  return { kind: 'payment', payment: withAmounts(complete, read.amounts) };
}

/**
 * Recognises an address in prose: an AMM's is named as such, a token's issuer leads to a trust line,
 * any other is paid.
 */
function recogniseAddress(text: string, address: string): Recognised {
  return (
    findLabelledId(text) ??
    findWrittenToken(text.replaceAll(address, ADDRESS_MARK), address) ??
    withTag(text, address)
  );
}

/**
 * Adds the suffixes of an address, at all its occurrences: `?dt=1`, `:1`, `-1`, ` 1`, a tag on the
 * next line, or a named tag.
 */
function withTag(text: string, address: string): Recognised {
  const matches = [...text.matchAll(ADDRESS_LIKE_WORD)].filter(([word]) => word === address);
  const suffixes = matches.map(({ index }) =>
    readAddressSuffix(text.slice(index + address.length)),
  );
  const queries = [...new Set(suffixes.flatMap(({ query }) => query ?? []))];
  if (queries.length > 1) return nothingToSign('many');
  const [tag, ...others] = new Set(suffixes.flatMap((each) => each.tag ?? []));
  if (others.length > 0 || (tag !== undefined && findTag(tag) === undefined)) {
    return nothingToSign('bad-tag');
  }
  const params = new URLSearchParams(queries[0]);
  if (tag !== undefined) params.append('dt', tag);
  const found = paymentTo(address, params);
  const lengths = suffixes.map(({ length }) => address.length + length);
  return withSurroundings(
    found,
    replaceWithMarks(
      text,
      matches.map(({ index }) => index),
      lengths,
    ),
  );
}

/** Replaces each part of a text with a mark. */
function replaceWithMarks(
  text: string,
  starts: readonly number[],
  lengths: readonly number[],
): string {
  let marked = '';
  let at = 0;
  for (const [number, start] of starts.entries()) {
    marked += text.slice(at, start) + ADDRESS_MARK;
    at = start + (lengths[number] ?? 0);
  }
  return marked + text.slice(at);
}
