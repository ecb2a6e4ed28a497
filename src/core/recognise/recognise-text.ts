import { findTag } from '../transaction/address';
import { findDestination, looksLikeDestination } from '../transaction/destination';
import { findPayId } from './links/elsewhere-link';
import { findExplorerTransaction } from './links/explorers';
import { findPartInFragment } from './links/link-parts';
import { findPageLink } from './links/page-link';
import { findPaymentLink, findPaymentQuery } from './links/payment-link';
import { paymentTo } from './links/payment-to';
import { findXamanLink } from './links/xaman-link';
import { findHex } from './recognise-hex';
import { nothing, type Recognised } from './recognised';
import { ADDRESS_MARK } from './written/address-mark';
import { readBehind, trimSentence } from './written/behind-address';
import { readSurroundings } from './written/surroundings';
import { findWrittenToken } from './written/written-token';

/**
 * Where a link begins and ends in prose, with or without its scheme; quotes and brackets do not
 * belong to it.
 */
const LINK =
  /\b(?:(?:https?|xrpl|xrp|ripple|xrpladdr|xumm|xaman):|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20}\/)[^\s"'<>“”‘’«»`]+/gi;

/** A word long enough to be an address. */
const WORD = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/g;

/** More candidates than this are no selection of one thing. */
const MAX_CANDIDATES = 50;

/**
 * A payment link, a link of Xaman's own or an address in prose, with a tag where one is written.
 * Two different destinations, or two different tags, are a contradiction and refused.
 */
export function recogniseText(escaped: string): Recognised {
  const text = escaped.replace(/&(?:amp|#38|#x26);/gi, '&');
  if (text === '') return nothing('empty');
  const links = [...text.matchAll(LINK)].map(([link]) => trimSentence(link));
  if (links.length > MAX_CANDIDATES) return nothing('many');
  const found = links.flatMap((link) => findLink(link) ?? []);
  const [first] = found;
  if (first)
    return isSame(found)
      ? withSurroundings(first, text.replace(LINK, ADDRESS_MARK))
      : nothing('many');
  const query = findPaymentQuery(text);
  if (query) return query;
  // In a link nobody knows, what an address is for is anybody's guess: an issuer, a page.
  const prose = text.replace(LINK, ' ');
  const words = [...new Set([...prose.matchAll(WORD)].map(([word]) => word))];
  if (words.length > MAX_CANDIDATES) return nothing('many');
  const known = words.filter((word) => findDestination(word));
  if (known.length > 1) return nothing('many');
  const [address] = known;
  if (address) return atAddress(prose, address);
  const joined = text.length < 200 ? text.replace(/\s+/g, '') : '';
  if (findDestination(joined)) return paymentTo(joined, new URLSearchParams());
  if (words.some(looksLikeDestination)) return nothing('bad-address');
  const alone = findHex(text) ?? findPayId(bare(text));
  if (alone) return alone;
  return nothing(/[\p{L}\p{N}]/u.test(text) ? 'unknown' : 'empty');
}

/** A short text without the quotes and brackets around it. */
function bare(text: string): string {
  return text.length < 400 ? trimSentence(text.replace(/["'“”‘’«»<>()[\]\s]+/g, ' ').trim()) : '';
}

/** What a link leads to. A detect link's inside is read without looking for another one in it. */
function findLink(link: string): Recognised | undefined {
  const whole = /^[a-z]+:/i.test(link) ? link : `https://${link}`;
  const found = findXamanLink(whole, readInside) ?? findPaymentLink(whole) ?? findWebPage(whole);
  const hidden = found?.kind === 'payment' ? findPartInFragment(whole) : undefined;
  return hidden === undefined ? found : nothing('unclear-part', hidden);
}

/** What stands in a detect link: alone, so that nothing of it is read as prose. */
function readInside(text: string): Recognised {
  const [address = ''] = /^[rXT][0-9A-Za-z]+/.exec(text) ?? [];
  if (findDestination(address)) return withTag(text, address);
  if (looksLikeDestination(address)) return nothing('bad-address');
  return findPaymentLink(text) ?? findHex(text) ?? findPayId(text) ?? nothing('unknown');
}

/** A page about a transaction that was made already, a token, or an account. */
function findWebPage(link: string): Recognised | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const made = findExplorerTransaction(url);
  return made ? { kind: 'hash', ...made } : findPageLink(url);
}

function isSame(found: readonly Recognised[]): boolean {
  return new Set(found.map((each) => JSON.stringify(each))).size === 1;
}

/**
 * A payment link with what the prose around it says: a tag by name is the payment's when the link
 * has none; another tag or another address contradicts it.
 * @param prose with a mark in place of each link
 */
function withSurroundings(found: Recognised, prose: string): Recognised {
  if (found.kind !== 'payment') return found;
  const { payment } = found;
  const others = new Set([...prose.matchAll(WORD)].map(([word]) => word));
  if (others.size > MAX_CANDIDATES) return nothing('many');
  const addresses = [...others].flatMap((word) => findDestination(word)?.address ?? []);
  if (addresses.some((address) => address !== payment.destination)) return nothing('many');
  const read = readSurroundings(prose.replace(WORD, ADDRESS_MARK));
  if ('why' in read) return nothing(read.why, read.part);
  const tag = read.tag === undefined ? payment.tag : findTag(read.tag);
  if (payment.tag !== undefined && tag !== payment.tag) return nothing('bad-tag');
  const memo = read.memo ?? payment.memo;
  if (payment.memo !== undefined && memo !== payment.memo) return nothing('bad-tag');
  const network = read.network ?? payment.network;
  if (payment.network !== undefined && network !== payment.network) {
    return nothing('bad-link-network');
  }
  return {
    kind: 'payment',
    payment: {
      ...payment,
      ...(tag !== undefined && { tag }),
      ...(memo !== undefined && { memo }),
      ...(network !== undefined && { network }),
    },
  };
}

/** An address that stands in prose: a token's issuer leads to a trust line, any other is paid. */
function atAddress(text: string, address: string): Recognised {
  return (
    findWrittenToken(text.replaceAll(address, ADDRESS_MARK), address) ?? withTag(text, address)
  );
}

/**
 * The address with what is written behind it, wherever it stands: `?dt=1`, `:1`, `-1`, ` 1`, the
 * next line, or a tag by name.
 */
function withTag(text: string, address: string): Recognised {
  const places = [...text.matchAll(WORD)].filter(([word]) => word === address);
  const behind = places.map(({ index }) => readBehind(text.slice(index + address.length)));
  const queries = [...new Set(behind.flatMap(({ query }) => query ?? []))];
  if (queries.length > 1) return nothing('many');
  const [tag, ...others] = new Set(behind.flatMap((each) => each.tag ?? []));
  if (others.length > 0 || (tag !== undefined && findTag(tag) === undefined)) {
    return nothing('bad-tag');
  }
  const params = new URLSearchParams(queries[0]);
  if (tag !== undefined) params.append('dt', tag);
  const found = paymentTo(address, params);
  const lengths = behind.map(({ length }) => address.length + length);
  return withSurroundings(
    found,
    mark(
      text,
      places.map(({ index }) => index),
      lengths,
    ),
  );
}

/** A text with one mark in place of each of these parts. */
function mark(text: string, starts: readonly number[], lengths: readonly number[]): string {
  let marked = '';
  let at = 0;
  for (const [place, start] of starts.entries()) {
    marked += text.slice(at, start) + ADDRESS_MARK;
    at = start + (lengths[place] ?? 0);
  }
  return marked + text.slice(at);
}
