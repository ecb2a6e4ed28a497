import type { Fields } from '../fields';
import { hasAccountFlag } from './account-flags';
import type { LedgerAccount } from './account-info';
import { type CheckInput, formatDrops, spendableDrops } from './check-input';
import { type CheckResult, createCheckResult } from './check-result';
import type { Parties } from './parties';
import { findSpentDrops, needsReserve } from './spending';

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** From this share of the spendable balance on, in percent, a payment takes all of it. */
const ALL_PERCENT = 99n;

/** Checks whether the sender exists, can pay, and keeps a key to sign with. */
export function checkSender(txjson: Fields, { sender }: Parties, input: CheckInput): CheckResult[] {
  if (sender === undefined) return [createCheckResult('sender_unknown')];
  const account = input.accounts.get(sender);
  if (!account) return [];
  if (account === 'missing')
    return [
      createCheckResult('sender_missing', sender, formatDrops(input.server.reserveBase, input)),
    ];
  return [...checkKeys(txjson, account), checkBalance(txjson, account, input)];
}

function checkBalance(txjson: Fields, account: LedgerAccount, input: CheckInput): CheckResult {
  const spent = findSpentDrops(txjson);
  const spendable = spendableDrops(account, input);
  const spendableAfter = needsReserve(txjson) ? spendableDrops(account, input, 1) : spendable;
  const spendableText = formatDrops(spendable, input);
  if (spent !== undefined && spent > spendable)
    return createCheckResult('balance_short', spendableText, formatDrops(account.balance, input));
  // Each new object raises the reserve, except the first two when they are trust lines.
  const isFree = txjson.TransactionType === 'TrustSet' && account.ownerCount < 2;
  if (needsReserve(txjson) && !isFree && (spendableAfter === 0n || (spent ?? 0n) > spendableAfter))
    return createCheckResult(
      'reserve_short',
      spendableText,
      formatDrops(input.server.reserveIncrement, input),
    );
  if (spent === undefined) return createCheckResult('sender_exists');
  if (spent > 0n && spent * 100n >= spendable * ALL_PERCENT)
    return createCheckResult('balance_all', spendableText);
  return spent * 100n > spendable * BigInt(input.share)
    ? createCheckResult('balance_share', input.share, spendableText)
    : createCheckResult('balance_enough', spendableText);
}

function checkKeys(txjson: Fields, account: LedgerAccount): CheckResult[] {
  const disabled = hasAccountFlag(account, 'masterDisabled');
  const warned = disabled ? [createCheckResult('master_disabled')] : [];
  return isLastKeyGone(txjson, account, disabled)
    ? [...warned, createCheckResult('no_key_left')]
    : warned;
}

/**
 * Whether the transaction removes the last key, which the ledger refuses (tecNO_ALTERNATIVE_KEY).
 */
function isLastKeyGone(txjson: Fields, account: LedgerAccount, disabled: boolean): boolean {
  const { regularKey, hasSigners } = account;
  switch (txjson.TransactionType) {
    case 'AccountSet':
      return txjson.SetFlag === DISABLE_MASTER && !regularKey && !hasSigners;
    case 'SetRegularKey':
      return txjson.RegularKey === undefined && disabled && !hasSigners;
    case 'SignerListSet':
      return txjson.SignerQuorum === 0 && disabled && !regularKey;
    default:
      return false;
  }
}
