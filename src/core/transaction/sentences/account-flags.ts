import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { findAccountFlagName } from '../flag-names';
import { findCount, findFlags, hasFlag } from './parts';
import { createSentence, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';

type OnOffSentences = readonly [on: SentenceName, off?: SentenceName];

/** The sentences for each account flag when it is set and cleared (XRPL "AccountSet Flags"). */
const SENTENCES_BY_FLAG: Readonly<Record<string, OnOffSentences>> = {
  asfRequireDest: ['require_tag_on', 'require_tag_off'],
  asfRequireAuth: ['require_auth_on', 'require_auth_off'],
  asfDisallowXRP: ['disallow_xrp_on', 'disallow_xrp_off'],
  asfDisableMaster: ['master_key_off', 'master_key_on'],
  asfAccountTxnID: ['track_on', 'track_off'],
  asfNoFreeze: ['no_freeze_on'],
  asfGlobalFreeze: ['freeze_on', 'freeze_off'],
  asfDefaultRipple: ['ripple_on', 'ripple_off'],
  asfDepositAuth: ['deposit_auth_on', 'deposit_auth_off'],
  asfTshCollect: ['hooks_paid_on', 'hooks_paid_off'],
  asfDisallowIncomingNFTokenOffer: ['no_nft_offers_on', 'no_nft_offers_off'],
  asfDisallowIncomingCheck: ['no_checks_on', 'no_checks_off'],
  asfDisallowIncomingPayChan: ['no_channels_on', 'no_channels_off'],
  asfDisallowIncomingTrustline: ['no_trust_on', 'no_trust_off'],
  asfDisallowIncomingRemit: ['no_remits_on', 'no_remits_off'],
  asfAllowTrustLineClawback: ['clawback_on'],
  asfAllowTrustLineLocking: ['locking_on'],
};

const MINTER = 'asfAuthorizedNFTokenMinter';

/** Transaction flags, which set (0) or clear (1) three of the account flags. */
const TRANSACTION_FLAGS: readonly (readonly [number, string, 0 | 1])[] = [
  [0x0001_0000, 'asfRequireDest', 0],
  [0x0002_0000, 'asfRequireDest', 1],
  [0x0004_0000, 'asfRequireAuth', 0],
  [0x0008_0000, 'asfRequireAuth', 1],
  [0x0010_0000, 'asfDisallowXRP', 0],
  [0x0020_0000, 'asfDisallowXRP', 1],
];

/** The sentence for SetFlag; an unknown flag is given as its number. */
export function describeSetFlag(tx: Fields, network?: string): readonly Sentence[] {
  const flag = nameOf(tx.SetFlag, network);
  if (flag === MINTER) return createSentence('minter_on', flag, findAddress(tx.NFTokenMinter));
  return createSentence(findSentences(flag)?.[0] ?? 'flag_on', flag);
}

/** The sentence for ClearFlag; an unknown flag is given as its number. */
export function describeClearFlag(tx: Fields, network?: string): readonly Sentence[] {
  const flag = nameOf(tx.ClearFlag, network);
  if (flag === MINTER) return createSentence('minter_off', flag);
  return createSentence(findSentences(flag)?.[1] ?? 'flag_off', flag);
}

/** The sentences for the transaction flags; undefined when Flags is malformed. */
export function describeTransactionFlags(tx: Fields): readonly Sentence[] | undefined {
  const flags = findFlags(tx);
  if (flags === undefined) return undefined;
  return TRANSACTION_FLAGS.filter(([bit]) => hasFlag(flags, bit)).flatMap(([, flag, side]) => {
    const name = findSentences(flag)?.[side];
    return name ? createSentence(name, flag) : [];
  });
}

function nameOf(value: unknown, network?: string): string | undefined {
  return findAccountFlagName(value, network) ?? findCount(value);
}

function findSentences(flag: string | undefined): OnOffSentences | undefined {
  return flag !== undefined && Object.hasOwn(SENTENCES_BY_FLAG, flag)
    ? SENTENCES_BY_FLAG[flag]
    : undefined;
}
