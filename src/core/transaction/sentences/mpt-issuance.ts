import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { immutableNames } from '../flag-names';
import { findMptId } from '../valid-money';
import { domainSentence, numberSentence, percentSentence } from './optional-sentences';
import { findFlags, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';

/** Flag tfMPTCanTransfer (XRPL "MPTokenIssuanceCreate"). */
const CAN_TRANSFER = 32;

/** The powers of a new issuance, and the same when one gets them later (XLS-94). */
const POWERS: readonly (readonly [atCreation: number, later: number, SentenceName])[] = [
  [4, 8, 'mpt_require_auth'],
  [2, 4, 'mpt_can_lock'],
  [64, 128, 'mpt_can_clawback'],
  [8, 16, 'mpt_can_escrow'],
  [16, 32, 'mpt_can_trade'],
  [128, 256, 'mpt_confidential'],
];

export const createIssuance: Describer = (tx) => {
  const flags = findFlags(tx);
  const { MaximumAmount: most } = tx;
  if (flags === undefined) return [];
  return combineSentences(
    createSentence('mpt_create'),
    // A 63-bit number as decimal text (XRPL "MPTokenIssuanceCreate").
    most !== undefined &&
      createSentence('mpt_most', /^\d{1,19}$/.test(String(most)) ? String(most) : undefined),
    numberSentence('mpt_scale', tx.AssetScale),
    percentSentence('mpt_fee', tx.TransferFee),
    createSentence(hasFlag(flags, CAN_TRANSFER) ? 'mpt_transferable' : 'mpt_bound'),
    ...POWERS.map(([bit, , name]) => hasFlag(flags, bit) && createSentence(name)),
    domainSentence('mpt_domain', tx),
    immutableSentence(tx),
  );
};

/** Flags tfMPTLock and tfMPTUnlock (XRPL "MPTokenIssuanceSet"), and tfMPTSetCanTransfer (XLS-94). */
const LOCK = 1;
const UNLOCK = 2;
const SET_CAN_TRANSFER = 64;

/**
 * Locks or unlocks an issuance, or changes what it is; the ledger refuses both at once.
 * `MutableFlags` is an earlier form of the changes, which no ledger has.
 */
export const setIssuance: Describer = (tx) => {
  const id = findMptId(tx.MPTokenIssuanceID);
  const flags = findFlags(tx);
  if (flags === undefined || tx.MutableFlags !== undefined) return [];
  const [isLock, isUnlock] = [hasFlag(flags, LOCK), hasFlag(flags, UNLOCK)];
  const changes = describeChanges(tx, flags);
  if (isLock || isUnlock) {
    if (changes.length > 0 || (isLock && isUnlock)) return [];
    if (tx.Holder === undefined)
      return createSentence(isLock ? 'mpt_lock_all' : 'mpt_unlock_all', id);
    return createSentence(isLock ? 'mpt_lock' : 'mpt_unlock', id, findAddress(tx.Holder));
  }
  if (changes.length === 0 || tx.Holder !== undefined) return [];
  return combineSentences(createSentence('mpt_set', id), ...changes);
};

function describeChanges(tx: Fields, flags: number): (readonly Sentence[])[] {
  const { MPTokenMetadata: metadata, IssuerEncryptionKey: issuer } = tx;
  const { AuditorEncryptionKey: auditor, DomainID: domain } = tx;
  const groups = [
    percentSentence('mpt_fee', tx.TransferFee),
    hasFlag(flags, SET_CAN_TRANSFER) && createSentence('mpt_transferable'),
    ...POWERS.map(([, bit, name]) => hasFlag(flags, bit) && createSentence(name)),
    typeof domain === 'string' && /^0{64}$/.test(domain)
      ? createSentence('mpt_domain_none')
      : domainSentence('mpt_domain', tx),
    metadata !== undefined && createSentence('mpt_metadata'),
    issuer !== undefined && createSentence('mpt_issuer_key'),
    auditor !== undefined && createSentence('mpt_auditor_key'),
    immutableSentence(tx),
  ];
  return groups.filter((group) => group !== false);
}

/** What can never be changed later, by the ledger's names. */
function immutableSentence({ ImmutableFlags: flags }: Fields): readonly Sentence[] | false {
  if (flags === undefined) return false;
  const names = typeof flags === 'number' && flags > 0 ? immutableNames(flags) : undefined;
  return createSentence('mpt_immutable', names);
}
