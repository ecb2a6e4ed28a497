import { findFields } from '../../fields';
import { findAddress } from '../address';
import { findPercent, THOUSANDTHS_PLACES } from '../percent';
import { findMptId } from '../valid-money';
import { findAmountText, findFlags, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';

/** Flags of the MPT transactions (XRPL "MPTokenIssuanceCreate", "…Set", "MPTokenAuthorize"). */
const CAN_LOCK = 2;
const REQUIRE_AUTH = 4;
const CAN_TRANSFER = 32;
const CAN_CLAWBACK = 64;
const LOCK = 1;
const UNLOCK = 2;
const UNAUTHORIZE = 1;

const create: Describer = (tx) => {
  const flags = findFlags(tx);
  const { MaximumAmount: most, TransferFee: fee } = tx;
  if (flags === undefined) return [];
  return combineSentences(
    createSentence('mpt_create'),
    // A 63-bit number as decimal text (XRPL "MPTokenIssuanceCreate").
    most !== undefined &&
      createSentence('mpt_most', /^\d{1,19}$/.test(String(most)) ? String(most) : undefined),
    fee !== undefined && createSentence('mpt_fee', findPercent(fee, THOUSANDTHS_PLACES)),
    createSentence(hasFlag(flags, CAN_TRANSFER) ? 'mpt_transferable' : 'mpt_bound'),
    hasFlag(flags, REQUIRE_AUTH) && createSentence('mpt_require_auth'),
    hasFlag(flags, CAN_LOCK) && createSentence('mpt_can_lock'),
    hasFlag(flags, CAN_CLAWBACK) && createSentence('mpt_can_clawback'),
  );
};

/** Fields with which an MPTokenIssuanceSet does more than lock or unlock. */
const OTHER_CHANGES = /^(DomainID|MPTokenMetadata|TransferFee|\w*Flags|\w+EncryptionKey)$/;

const set: Describer = (tx) => {
  const id = findMptId(tx.MPTokenIssuanceID);
  const flags = findFlags(tx) ?? 0;
  const hasOtherChanges = Object.keys(tx).some(
    (name) => name !== 'Flags' && OTHER_CHANGES.test(name),
  );
  const [isLock, isUnlock] = [hasFlag(flags, LOCK), hasFlag(flags, UNLOCK)];
  if (hasOtherChanges || isLock === isUnlock || flags % 0x4000_0000 > UNLOCK) return [];
  if (tx.Holder === undefined)
    return createSentence(isLock ? 'mpt_lock_all' : 'mpt_unlock_all', id);
  return createSentence(isLock ? 'mpt_lock' : 'mpt_unlock', id, findAddress(tx.Holder));
};

const authorize: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const id = findMptId(tx.MPTokenIssuanceID);
  const isUnauthorize = hasFlag(flags, UNAUTHORIZE);
  if (tx.Holder === undefined) return createSentence(isUnauthorize ? 'mpt_drop' : 'mpt_hold', id);
  return createSentence(isUnauthorize ? 'mpt_disallow' : 'mpt_allow', findAddress(tx.Holder), id);
};

/**
 * For a token, the amount's issuer is the holder's address; an MPT has it in `Holder` (XRPL
 * "Clawback").
 */
const clawback: Describer = (tx, network) => {
  const { issuer, currency, value } = findFields(tx.Amount) ?? {};
  const amount = findAmountText(tx.Amount, network);
  if (currency === undefined) return createSentence('clawback', amount, findAddress(tx.Holder));
  if (tx.Holder !== undefined || value === undefined) return [];
  return createSentence('clawback', amount, findAddress(issuer));
};

export const MPT_DESCRIBERS: Readonly<Record<string, Describer>> = {
  MPTokenIssuanceCreate: create,
  MPTokenIssuanceDestroy: (tx) => createSentence('mpt_destroy', findMptId(tx.MPTokenIssuanceID)),
  MPTokenIssuanceSet: set,
  MPTokenAuthorize: authorize,
  Clawback: clawback,
};
