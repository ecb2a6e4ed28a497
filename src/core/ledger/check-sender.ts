import type { Fields } from '../fields';
import { hasAccountFlag } from './account-flags';
import type { LedgerAccount } from './account-info';
import { createCheckResult, type Finding } from './finding';
import { formatDrops, type LedgerFacts, spendableDrops } from './ledger-facts';
import type { Parties } from './parties';
import { findSpentDrops, needsReserve } from './spending';

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** Whether the sender exists, can pay, and has a key left to sign with. */
export function checkSender(txjson: Fields, { sender }: Parties, input: LedgerFacts): Finding[] {
  if (sender === undefined) return [createCheckResult('sender_unknown')];
  const account = input.accounts.get(sender);
  if (!account) return [];
  if (account === 'missing')
    return [
      createCheckResult('sender_missing', sender, formatDrops(input.server.reserveBase, input)),
    ];
  return [...checkKeys(txjson, account), checkBalance(txjson, account, input)];
}

function checkBalance(txjson: Fields, account: LedgerAccount, input: LedgerFacts): Finding {
  const outlay = findSpentDrops(txjson);
  const spendable = spendableDrops(account, input);
  const spendableAfter = needsReserve(txjson) ? spendableDrops(account, input, 1) : spendable;
  const spendableText = formatDrops(spendable, input);
  if (outlay !== undefined && outlay > spendable)
    return createCheckResult('balance_short', spendableText, formatDrops(account.balance, input));
  // An object of its own raises the reserve, of which the first two are free only for trust lines.
  const isFree = txjson.TransactionType === 'TrustSet' && account.ownerCount < 2;
  if (needsReserve(txjson) && !isFree && (spendableAfter === 0n || (outlay ?? 0n) > spendableAfter))
    return createCheckResult(
      'reserve_short',
      spendableText,
      formatDrops(input.server.reserveIncrement, input),
    );
  if (outlay === undefined) return createCheckResult('sender_exists');
  return outlay * 100n > spendable * BigInt(input.share)
    ? createCheckResult('balance_share', input.share, spendableText)
    : createCheckResult('balance_enough', spendableText);
}

function checkKeys(txjson: Fields, account: LedgerAccount): Finding[] {
  const disabled = hasAccountFlag(account, 'masterDisabled');
  const warned = disabled ? [createCheckResult('master_disabled')] : [];
  return isLastKeyGone(txjson, account, disabled)
    ? [...warned, createCheckResult('no_key_left')]
    : warned;
}

/** The ledger refuses to leave an account without a key (tecNO_ALTERNATIVE_KEY). */
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
