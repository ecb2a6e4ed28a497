import type { Fields } from '../fields';
import { findAccountFlagName } from './flag-names';

/** Account flags that cannot be cleared once they are set (XRPL "AccountSet Flags"). */
const ACCOUNT_FLAGS: readonly unknown[] = [
  'asfNoFreeze',
  'asfAllowTrustLineClawback',
  'asfAllowTrustLineLocking',
];

/** The powers that an MPT gets for good, all flags tfMPTSet… together (XLS-94). */
const MPT_POWERS = 4 + 8 + 16 + 32 + 64 + 128 + 256;

/** Whether a transaction makes a setting that no later transaction can undo. */
export function isIrreversible(txjson: Fields, flags: number, network?: string): boolean {
  const type = txjson.TransactionType;
  if (type === 'AccountSet') {
    return ACCOUNT_FLAGS.includes(findAccountFlagName(txjson.SetFlag, network));
  }
  if (type === 'MPTokenIssuanceCreate') return txjson.ImmutableFlags !== undefined;
  if (type !== 'MPTokenIssuanceSet') return false;
  return txjson.ImmutableFlags !== undefined || (flags & MPT_POWERS) !== 0;
}
