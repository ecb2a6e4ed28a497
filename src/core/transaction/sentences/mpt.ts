import { findFields } from '../../fields';
import { findAddress } from '../address';
import { findMptId } from '../money-form';
import { findPercent, THOUSANDTHS } from '../percent';
import { findAmountText, findFlags, hasFlag } from './parts';
import { say, sayAll, type Teller } from './sentence';

/** Flags of the MPT transactions (XRPL "MPTokenIssuanceCreate", "…Set", "MPTokenAuthorize"). */
const CAN_LOCK = 2;
const REQUIRE_AUTH = 4;
const CAN_TRANSFER = 32;
const CAN_CLAWBACK = 64;
const LOCK = 1;
const UNLOCK = 2;
const UNAUTHORIZE = 1;

const create: Teller = (tx) => {
  const flags = findFlags(tx);
  const { MaximumAmount: most, TransferFee: fee } = tx;
  if (flags === undefined) return [];
  return sayAll(
    say('mpt_create'),
    // A 64-bit number, in digits (XRPL "MPTokenIssuanceCreate").
    most !== undefined &&
      say('mpt_most', /^\d{1,19}$/.test(String(most)) ? String(most) : undefined),
    fee !== undefined && say('mpt_fee', findPercent(fee, THOUSANDTHS)),
    say(hasFlag(flags, CAN_TRANSFER) ? 'mpt_transferable' : 'mpt_bound'),
    hasFlag(flags, REQUIRE_AUTH) && say('mpt_require_auth'),
    hasFlag(flags, CAN_LOCK) && say('mpt_can_lock'),
    hasFlag(flags, CAN_CLAWBACK) && say('mpt_can_clawback'),
  );
};

/** Fields that change an issuance in other ways: then locking would be half of the story. */
const CHANGES = /^(DomainID|MPTokenMetadata|TransferFee|\w*Flags|\w+EncryptionKey)$/;

const set: Teller = (tx) => {
  const id = findMptId(tx.MPTokenIssuanceID);
  const flags = findFlags(tx) ?? 0;
  const changes = Object.keys(tx).some((name) => name !== 'Flags' && CHANGES.test(name));
  const [locks, unlocks] = [hasFlag(flags, LOCK), hasFlag(flags, UNLOCK)];
  if (changes || locks === unlocks || flags % 0x4000_0000 > UNLOCK) return [];
  if (tx.Holder === undefined) return say(locks ? 'mpt_lock_all' : 'mpt_unlock_all', id);
  return say(locks ? 'mpt_lock' : 'mpt_unlock', id, findAddress(tx.Holder));
};

const authorize: Teller = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const id = findMptId(tx.MPTokenIssuanceID);
  const takesBack = hasFlag(flags, UNAUTHORIZE);
  if (tx.Holder === undefined) return say(takesBack ? 'mpt_drop' : 'mpt_hold', id);
  return say(takesBack ? 'mpt_disallow' : 'mpt_allow', findAddress(tx.Holder), id);
};

/** Of a token, the holder stands where its issuer would (XRPL "Clawback"); of an MPT in `Holder`. */
const clawback: Teller = (tx, network) => {
  const { issuer, currency, value } = findFields(tx.Amount) ?? {};
  const amount = findAmountText(tx.Amount, network);
  if (currency === undefined) return say('clawback', amount, findAddress(tx.Holder));
  if (tx.Holder !== undefined || value === undefined) return [];
  return say('clawback', amount, findAddress(issuer));
};

export const MPT: Readonly<Record<string, Teller>> = {
  MPTokenIssuanceCreate: create,
  MPTokenIssuanceDestroy: (tx) => say('mpt_destroy', findMptId(tx.MPTokenIssuanceID)),
  MPTokenIssuanceSet: set,
  MPTokenAuthorize: authorize,
  Clawback: clawback,
};
