import { decimalText } from '../../../core/transaction/decimal';
import { lineIndex } from '../entries/entry-index';
import { canOwnMore, findAccountEntry, hasFlag, type TransactionContext } from './context';
import { findMoney, isPositive } from './money';
import { closeLine, findLine, heldOn, openLine, setLimit } from './trust-lines';

/** What an account without objects owns free of the reserve for a trust line (XRPL "Reserves"). */
const FREE_LINES = 2;

const SET_FREEZE = 0x0010_0000;
const CLEAR_FREEZE = 0x0020_0000;
const ANY_FREEZE = SET_FREEZE + CLEAR_FREEZE;

/** TrustSet of a holder (XRPL "TrustSet"); of an issuer's side, which freezes, nothing is known. */
export function applyTrustSet(context: TransactionContext): string | undefined {
  const { tx, view, sender } = context;
  const limit = findMoney(tx.LimitAmount);
  const { issuer, currency } = limit?.asset ?? {};
  if (!limit || issuer === undefined || currency === undefined) return 'temBAD_LIMIT';
  if (hasFlag(tx.Flags, ANY_FREEZE)) return undefined;
  const holder = String(tx.Account);
  if (issuer === holder) return 'temDST_IS_SRC';
  if (!findAccountEntry(view, issuer)) return 'tecNO_DST';
  const line = findLine(view, holder, issuer, currency);
  const value = decimalText(limit.amount);
  if (!line) {
    if (!isPositive(limit.amount)) return 'tecNO_LINE_REDUNDANT';
    const isFree = Number(sender.OwnerCount ?? 0) < FREE_LINES;
    if (!isFree && !canOwnMore(context)) return 'tecNO_LINE_INSUF_RESERVE';
    openLine(view, holder, { issuer, currency, limit: value });
    return 'tesSUCCESS';
  }
  setLimit(line, holder, value);
  if (!isPositive(limit.amount) && heldOn(line, holder).digits === 0n)
    closeLine(view, holder, lineIndex(holder, issuer, currency));
  return 'tesSUCCESS';
}
