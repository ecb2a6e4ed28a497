import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { unknownFlags } from '../flag-names';
import { findFlags, findId } from './parts';
import { combineSentences, createSentence, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';

/** What a sponsor pays for, by the value of SponsorFlags (XLS-68). */
const SPONSORED: Readonly<Record<number, SentenceName>> = {
  1: 'sponsored_fee',
  2: 'sponsored_reserve',
  3: 'sponsored_both',
};

/**
 * Sentences for fields that any transaction may have and that say who acts or who pays, and for
 * flags without a meaning here; undefined when a field is malformed.
 */
export function describeCommonFields(tx: Fields): readonly Sentence[] | undefined {
  const { Delegate: delegate, Sponsor: sponsor, CredentialIDs: ids } = tx;
  const flags = unknownFlags(tx.TransactionType, findFlags(tx) ?? 0);
  const groups = [
    delegate !== undefined && createSentence('by_delegate', findAddress(delegate)),
    sponsor !== undefined && sponsorSentence(tx),
    ids !== undefined && createSentence('with_credentials', findIds(ids)),
    flags.length > 0 && createSentence('flags_other', flags),
  ];
  const sentences = combineSentences(...groups);
  return groups.some(Boolean) && sentences.length === 0 ? undefined : sentences;
}

function sponsorSentence(tx: Fields): readonly Sentence[] | false {
  const { TransactionType: type, Sponsor: sponsor, SponsorFlags: flags } = tx;
  const name = typeof flags === 'number' ? SPONSORED[flags] : undefined;
  if (name === undefined) return [];
  // The transfer of a reserve has its own sentences for it.
  if (type !== 'SponsorshipTransfer') return createSentence(name, findAddress(sponsor));
  return name === 'sponsored_both' && createSentence('sponsored_fee', findAddress(sponsor));
}

function findIds(list: unknown): readonly string[] | undefined {
  return Array.isArray(list) && list.length > 0 && list.every(findId) ? list : undefined;
}
