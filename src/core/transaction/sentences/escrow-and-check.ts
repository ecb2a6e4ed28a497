import { findAddress } from '../address';
import { findLedgerTime } from '../ledger-time';
import { findAmountText, findCount, findHexText, findId, findPayee } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import { expirySentence, tagSentence } from './shared-sentences';

const escrowCreate: Describer = (tx, network) =>
  combineSentences(
    createSentence('escrow', findAmountText(tx.Amount, network), findPayee(tx)),
    tagSentence(tx),
    tx.FinishAfter !== undefined && createSentence('escrow_from', findLedgerTime(tx.FinishAfter)),
    tx.Condition !== undefined &&
      (findHexText(tx.Condition) ? createSentence('escrow_condition') : []),
    tx.CancelAfter === undefined
      ? createSentence('escrow_no_return')
      : createSentence('escrow_until', findLedgerTime(tx.CancelAfter)),
  );

const checkCash: Describer = (tx, network) => {
  const id = findId(tx.CheckID);
  // A check is cashed for exactly `Amount`, or for at least `DeliverMin`.
  if (tx.Amount !== undefined && tx.DeliverMin !== undefined) return [];
  return tx.DeliverMin === undefined
    ? createSentence('check_cash', id, findAmountText(tx.Amount, network))
    : createSentence('check_cash_least', id, findAmountText(tx.DeliverMin, network));
};

export const ESCROW_AND_CHECK_DESCRIBERS: Readonly<Record<string, Describer>> = {
  EscrowCreate: escrowCreate,
  EscrowFinish: (tx) =>
    createSentence('escrow_finish', findCount(tx.OfferSequence), findAddress(tx.Owner)),
  EscrowCancel: (tx) =>
    createSentence('escrow_cancel', findCount(tx.OfferSequence), findAddress(tx.Owner)),
  CheckCreate: (tx, network) =>
    combineSentences(
      createSentence('check', findPayee(tx), findAmountText(tx.SendMax, network)),
      tagSentence(tx),
      expirySentence(tx),
    ),
  CheckCash: checkCash,
  CheckCancel: (tx) => createSentence('check_cancel', findId(tx.CheckID)),
};
