// Sentences that several transaction types share.

import type { Fields } from '../../fields';
import { findLedgerTime } from '../ledger-time';
import { findCount } from './parts';
import { createSentence, type Sentence } from './sentence';

/** The sentence for a destination tag; `false` without one. */
export function tagSentence({ DestinationTag: tag }: Fields): readonly Sentence[] | false {
  return tag !== undefined && createSentence('tag', findCount(tag));
}

/** The sentence for an expiration; `false` without one. */
export function expirySentence({ Expiration: time }: Fields): readonly Sentence[] | false {
  return time !== undefined && createSentence('expires', findLedgerTime(time));
}
