/** What several types may say beside their own sentence. */

import type { Fields } from '../../fields';
import { findLedgerTime } from '../ledger-time';
import { findCount } from './parts';
import { type Sentence, say } from './sentence';

/** The destination tag, when there is one. */
export function tagOf({ DestinationTag: tag }: Fields): readonly Sentence[] | false {
  return tag !== undefined && say('tag', findCount(tag));
}

/** Until when it stands, when it says so. */
export function expiryOf({ Expiration: time }: Fields): readonly Sentence[] | false {
  return time !== undefined && say('expires', findLedgerTime(time));
}
