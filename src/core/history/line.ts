import { contactKey } from '../book/contact';
import { addressesIn, destinationOf } from '../book/place';
import { deliveredOf } from '../request/delivered';
import type { SignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';
import { findMemoText } from '../transaction/memo-text';
import { titleOf } from '../transaction/summary';

/** What many requests share: each value is kept once for a block of them. */
export const FACETS = ['status', 'type', 'network', 'account', 'site', 'to', 'delivered'] as const;
export type Facet = (typeof FACETS)[number];

/** What the history is searched, filtered and counted by, of one request. One line: no line ends. */
export interface Line extends Readonly<Record<Facet, string>> {
  readonly identifier: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The hash of the signed transaction, lower case; empty when there is none. */
  readonly hash: string;
  /** Amount, memos, note and every other address, lower case. */
  readonly words: string;
}

/** Bumped whenever `lineOf` says something else: what is stored is then built anew. */
export const LINE_FORM = 2;

/** Text from pages is hostile in length too: so much of it is searched. */
const LONGEST = 600;

export function lineOf(request: SignRequest): Line {
  const { identifier, createdAt, body, answer } = request;
  const { txjson, options, custom_meta: meta } = body;
  const place = destinationOf(txjson);
  const others = addressesIn(txjson).filter((address) => address !== place?.address);
  const memo = findMemoText(txjson.Memos);
  const said = [titleOf(body).amount, memo, meta?.instruction, answer?.signer, ...others];
  return {
    identifier,
    createdAt,
    hash: flat(answer?.txid).toLowerCase(),
    words: flat(said.filter(Boolean).join(' ')).toLowerCase(),
    status: statusOf(request),
    type: flat(txjson.TransactionType),
    network: flat(options?.force_network ?? answer?.network),
    account: flat(request.account),
    site: flat(request.site),
    to: place ? contactKey(place) : '',
    delivered: flat(deliveredOf(request)),
  };
}

function flat(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';
}
