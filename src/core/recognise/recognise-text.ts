import { findTag } from '../transaction/address';
import { findDestination, looksLikeDestination } from '../transaction/destination';
import { findExplorerTransaction } from './explorers';
import { findPaymentLink, paymentTo } from './payment-link';
import { nothing, type Recognised } from './recognised';

/** Where a link begins and ends in prose; quotes and brackets do not belong to it. */
const LINK = /\b(?:https?|xrpl|xrp|ripple|xrpladdr):[^\s"'<>“”‘’«»`]+/gi;

/** A word long enough to be an address. */
const WORD = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/g;

/** A destination tag with its name, before or after the address. */
const NAMED_TAG =
  /\b(?:destination[\s_-]{0,3}tag|dest\.?[\s_-]{0,3}tag|d?tag|dt)["']?\s{0,4}[:=#]?\s{0,4}(\d+)(?!\d|\.\d)/gi;

/** More candidates than this are no selection of one thing. */
const MAX_CANDIDATES = 50;

/**
 * A payment link or an address in prose, with a tag where one is written. Two different
 * destinations, or two different tags, are a contradiction and refused.
 */
export function recogniseText(text: string): Recognised {
  if (text === '') return nothing('empty');
  const links = [...text.matchAll(LINK)].map(([link]) => trimEnd(link));
  if (links.length > MAX_CANDIDATES) return nothing('many');
  const found = links.flatMap((link) => findPaymentLink(link) ?? findTransactionLink(link) ?? []);
  const [first] = found;
  if (first)
    return isSame(found) ? withSurroundings(first, text.replace(LINK, ' ')) : nothing('many');

  const words = [...new Set([...text.matchAll(WORD)].map(([word]) => word))];
  if (words.length > MAX_CANDIDATES) return nothing('many');
  const known = words.filter((word) => findDestination(word));
  if (known.length > 1) return nothing('many');
  const [address] = known;
  if (address) return withTag(text, address);
  const joined = text.length < 200 ? text.replace(/\s+/g, '') : '';
  if (findDestination(joined)) return paymentTo(joined, new URLSearchParams());
  if (words.some(looksLikeDestination)) return nothing('bad-address');
  const hex = findHex(text);
  if (hex) return hex;
  return nothing(/[0-9A-Za-z]/.test(text) ? 'unknown' : 'empty');
}

/** A link to a transaction that was made already. */
function findTransactionLink(link: string): Recognised | undefined {
  const found = URL.canParse(link) ? findExplorerTransaction(new URL(link)) : undefined;
  return found && { kind: 'hash', ...found };
}

/** A transaction's hash (64 hex digits), or a whole one in binary form, over as many lines as it has. */
function findHex(text: string): Recognised | undefined {
  const hashes = [...new Set(text.match(/(?<![0-9A-Za-z])[0-9A-F]{64}(?![0-9A-Za-z])/gi) ?? [])];
  if (hashes.length > 1) return nothing('many');
  if (hashes[0]) return { kind: 'hash', txid: hashes[0].toUpperCase() };
  const joined = text.replace(/[\s"'`]+/g, '');
  const isBlob = joined.length >= 68 && joined.length % 2 === 0 && /^[0-9A-F]+$/i.test(joined);
  return isBlob ? { kind: 'blob', hex: joined.toUpperCase() } : undefined;
}

/** Punctuation that ends the sentence, not the link. */
function trimEnd(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
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
  const others = [...prose.matchAll(WORD)].slice(0, MAX_CANDIDATES);
  const addresses = others.flatMap(([word]) => findDestination(word)?.address ?? []);
  if (addresses.some((address) => address !== payment.destination)) return nothing('many');
  const tags = new Set(namedTags(prose).map(findTag));
  if (payment.tag !== undefined) tags.add(payment.tag);
  const [tag] = tags;
  if (tags.size > 1 || tags.has(undefined)) return nothing('bad-tag');
  return tag === undefined ? found : { kind: 'payment', payment: { ...payment, tag } };
}

/** The tags a text gives by name, in digits. */
function namedTags(text: string): string[] {
  return [...text.matchAll(NAMED_TAG)].map(([, tag = '']) => tag);
}

/** The address with what is written after it: `?dt=1`, `:1`, `-1`, ` 1`, the next line, or by name. */
function withTag(text: string, address: string): Recognised {
  const after = text.slice(text.indexOf(address) + address.length);
  const query = /^\?([^\s"'<>“”‘’«»`]+)/.exec(after)?.[1];
  if (query) return paymentTo(address, new URLSearchParams(trimEnd(query)));
  const glued = /^\s?[:-](\d+)(?!\d|\.\d|[A-Za-z])/.exec(after)?.[1];
  const alone = /^[\s:,;]+(\d+)\s*$/.exec(after)?.[1];
  const tags = new Set([...namedTags(text), glued, alone].filter((tag) => tag !== undefined));
  const [tag] = tags;
  if (tags.size > 1 || (tag !== undefined && findTag(tag) === undefined)) {
    return nothing('bad-tag');
  }
  return paymentTo(address, new URLSearchParams(tag === undefined ? {} : { dt: tag }));
}
