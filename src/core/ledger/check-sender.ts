import type { Fields } from '../fields';
import { hasFlag } from './account-flags';
import type { LedgerAccount } from './account-info';
import { type Finding, finding } from './finding';
import { amountText, type LedgerFacts, spendableOf } from './ledger-facts';
import { findOutlay, ownsMore } from './outlay';
import type { Parties } from './parties';

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** Whether the sender exists, can pay, and has a key left to sign with. */
export function checkSender(txjson: Fields, { sender }: Parties, facts: LedgerFacts): Finding[] {
  if (sender === undefined) return [finding('sender_unknown')];
  const account = facts.accounts.get(sender);
  if (!account) return [];
  if (account === 'missing')
    return [finding('sender_missing', sender, amountText(facts.server.reserveBase, facts))];
  return [...checkKeys(txjson, account), checkBalance(txjson, account, facts)];
}

function checkBalance(txjson: Fields, account: LedgerAccount, facts: LedgerFacts): Finding {
  const outlay = findOutlay(txjson);
  const spendable = spendableOf(account, facts);
  const after = ownsMore(txjson) ? spendableOf(account, facts, 1) : spendable;
  const can = amountText(spendable, facts);
  if (outlay !== undefined && outlay > spendable)
    return finding('balance_short', can, amountText(account.balance, facts));
  // An object of its own raises the reserve, of which the first two are free only for trust lines.
  const isFree = txjson.TransactionType === 'TrustSet' && account.owned < 2;
  if (ownsMore(txjson) && !isFree && (after === 0n || (outlay ?? 0n) > after))
    return finding('reserve_short', can, amountText(facts.server.reserveStep, facts));
  if (outlay === undefined) return finding('sender_exists');
  return outlay * 100n > spendable * BigInt(facts.share)
    ? finding('balance_share', facts.share, can)
    : finding('balance_enough', can);
}

function checkKeys(txjson: Fields, account: LedgerAccount): Finding[] {
  const disabled = hasFlag(account, 'masterDisabled');
  const warned = disabled ? [finding('master_disabled')] : [];
  return isLastKeyGone(txjson, account, disabled) ? [...warned, finding('no_key_left')] : warned;
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
