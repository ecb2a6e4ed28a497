import { contactKey } from '../address-book/contact';
import { addressesIn, destinationOf } from '../address-book/tagged-address';
import { deliveredOf } from '../request/delivered';
import type { SignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';
import { findMemoText } from '../transaction/memo-text';
import { titleOf } from '../transaction/summary';

/** Fields whose values many requests share: a chunk stores each distinct value once. */
export const FACETS = ['status', 'type', 'network', 'account', 'site', 'to', 'delivered'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The entry of one request in the search index: what it is searched, filtered and counted by. No
 * text in it contains a line feed.
 */
export interface IndexEntry extends Readonly<Record<Facet, string>> {
  readonly identifier: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The hash of the signed transaction, lower case; empty when there is none. */
  readonly hash: string;
  /** Amount, memos, note and every other address, lower case. */
  readonly words: string;
}

/** Increase this when entries are computed differently: stored chunks are then rebuilt. */
export const ENTRY_VERSION = 2;

/** Characters of a text that are searched. Texts from pages may be arbitrarily long. */
const MAX_LENGTH = 600;

export function indexEntryOf(request: SignRequest): IndexEntry {
  const { identifier, createdAt, body, answer } = request;
  const { txjson, options, custom_meta: meta } = body;
  const place = destinationOf(txjson);
  const others = addressesIn(txjson).filter((address) => address !== place?.address);
  const memo = findMemoText(txjson.Memos);
  const searchable = [titleOf(body).amount, memo, meta?.instruction, answer?.signer, ...others];
  return {
    identifier,
    createdAt,
    hash: toOneLine(answer?.txid).toLowerCase(),
    words: toOneLine(searchable.filter(Boolean).join(' ')).toLowerCase(),
    status: statusOf(request),
    type: toOneLine(txjson.TransactionType),
    network: toOneLine(options?.force_network ?? answer?.network),
    account: toOneLine(request.account),
    site: toOneLine(request.site),
    to: place ? contactKey(place) : '',
    delivered: toOneLine(deliveredOf(request)),
  };
}

function toOneLine(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim() : '';
}
