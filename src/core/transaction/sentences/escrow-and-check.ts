import { findAddress } from '../address';
import { findLedgerTime } from '../ledger-time';
import { expiryOf, tagOf } from './along';
import { findAmountText, findCount, findHexText, findId } from './parts';
import { say, sayAll, type Teller } from './sentence';

const escrowCreate: Teller = (tx, network) =>
  sayAll(
    say('escrow', findAmountText(tx.Amount, network), findAddress(tx.Destination)),
    tagOf(tx),
    tx.FinishAfter !== undefined && say('escrow_from', findLedgerTime(tx.FinishAfter)),
    tx.Condition !== undefined && (findHexText(tx.Condition) ? say('escrow_condition') : []),
    tx.CancelAfter !== undefined && say('escrow_until', findLedgerTime(tx.CancelAfter)),
  );

const checkCash: Teller = (tx, network) => {
  const id = findId(tx.CheckID);
  // Either exactly this much, or as much as there is from a least amount on.
  if (tx.Amount !== undefined && tx.DeliverMin !== undefined) return [];
  return tx.DeliverMin === undefined
    ? say('check_cash', id, findAmountText(tx.Amount, network))
    : say('check_cash_least', id, findAmountText(tx.DeliverMin, network));
};

export const ESCROW_AND_CHECK: Readonly<Record<string, Teller>> = {
  EscrowCreate: escrowCreate,
  EscrowFinish: (tx) => say('escrow_finish', findCount(tx.OfferSequence), findAddress(tx.Owner)),
  EscrowCancel: (tx) => say('escrow_cancel', findCount(tx.OfferSequence), findAddress(tx.Owner)),
  CheckCreate: (tx, network) =>
    sayAll(
      say('check', findAddress(tx.Destination), findAmountText(tx.SendMax, network)),
      tagOf(tx),
      expiryOf(tx),
    ),
  CheckCash: checkCash,
  CheckCancel: (tx) => say('check_cancel', findId(tx.CheckID)),
};
