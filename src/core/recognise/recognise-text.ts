import { findTag } from '../transaction/address';
import { findDestination, looksLikeDestination } from '../transaction/destination';
import { findPayId } from './elsewhere-link';
import { findExplorerTransaction } from './explorers';
import { findPaymentLink, findPaymentQuery, paymentTo } from './payment-link';
import { findHex } from './recognise-hex';
import { nothing, type Recognised } from './recognised';
import { namedTags, readBehind, trimSentence } from './written-tag';
import { findXamanLink } from './xaman-link';

/** Where a link begins and ends in prose; quotes and brackets do not belong to it. */
const LINK = /\b(?:https?|xrpl|xrp|ripple|xrpladdr|xumm|xaman):[^\s"'<>“”‘’«»`]+/gi;

/** A word long enough to be an address. */
const WORD = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/g;

/** More candidates than this are no selection of one thing. */
const MAX_CANDIDATES = 50;

/**
 * A payment link, a link of Xaman's own or an address in prose, with a tag where one is written.
 * Two different destinations, or two different tags, are a contradiction and refused.
 */
export function recogniseText(text: string): Recognised {
  if (text === '') return nothing('empty');
  const links = [...text.matchAll(LINK)].map(([link]) => trimSentence(link));
  if (links.length > MAX_CANDIDATES) return nothing('many');
  const found = links.flatMap((link) => findLink(link) ?? []);
  const [first] = found;
  if (first)
    return isSame(found) ? withSurroundings(first, text.replace(LINK, ' ')) : nothing('many');
  const query = findPaymentQuery(text);
  if (query) return query;
  // In a link nobody knows, what an address in the query is for is anybody's guess: an issuer, a page.
  const prose = text.replace(LINK, (link) => link.replace(/[?#].*$/, ' '));
  const words = [...new Set([...prose.matchAll(WORD)].map(([word]) => word))];
  if (words.length > MAX_CANDIDATES) return nothing('many');
  const known = words.filter((word) => findDestination(word));
  if (known.length > 1) return nothing('many');
  const [address] = known;
  if (address) return withTag(text, address);
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
  return findXamanLink(link, readInside) ?? findPaymentLink(link) ?? findTransactionLink(link);
}

/** What stands in a detect link: alone, so that nothing of it is read as prose. */
function readInside(text: string): Recognised {
  const [address = ''] = /^[rXT][0-9A-Za-z]+/.exec(text) ?? [];
  if (findDestination(address)) return withTag(text, address);
  if (looksLikeDestination(address)) return nothing('bad-address');
  return findPaymentLink(text) ?? findHex(text) ?? findPayId(text) ?? nothing('unknown');
}

/** A link to a transaction that was made already. */
function findTransactionLink(link: string): Recognised | undefined {
  const found = URL.canParse(link) ? findExplorerTransaction(new URL(link)) : undefined;
  return found && { kind: 'hash', ...found };
}

function isSame(found: readonly Recognised[]): boolean {
  return new Set(found.map((each) => JSON.stringify(each))).size === 1;
}

/**
 * A payment link with what the prose around it says: a tag by name is the payment's when the link
 * has none; another tag or another address contradicts it.
 */
function withSurroundings(found: Recognised, prose: string): Recognised {
  if (found.kind !== 'payment') return found;
  const { payment } = found;
  const others = new Set([...prose.matchAll(WORD)].map(([word]) => word));
  if (others.size > MAX_CANDIDATES) return nothing('many');
  const addresses = [...others].flatMap((word) => findDestination(word)?.address ?? []);
  if (addresses.some((address) => address !== payment.destination)) return nothing('many');
  const tags = new Set(namedTags(prose).map(findTag));
  if (payment.tag !== undefined) tags.add(payment.tag);
  const [tag] = tags;
  if (tags.size > 1 || tags.has(undefined)) return nothing('bad-tag');
  return tag === undefined ? found : { kind: 'payment', payment: { ...payment, tag } };
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
  const params = new URLSearchParams(queries[0]);
  const prose = queries[0] ? text.replaceAll(queries[0], ' ') : text;
  const tags = new Set([...namedTags(prose), ...behind.flatMap(({ tag }) => tag ?? [])]);
  const [tag] = tags;
  if (tags.size > 1 || (tag !== undefined && findTag(tag) === undefined)) {
    return nothing('bad-tag');
  }
  if (tag !== undefined) params.append('dt', tag);
  return paymentTo(address, params);
}
