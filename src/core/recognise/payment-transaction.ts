import type { Fields } from '../fields';
import { findDrops } from '../transaction/amount';
import type { PaymentWish } from './recognised';

/**
 * The Payment transaction for a wish. What the wish does not say is missing here too: the whole
 * amount, or how much of a token.
 */
export function paymentTransaction({
  destination,
  tag,
  xrp,
  token,
  invoiceId,
  memo,
}: PaymentWish): Fields {
  const amount = token ?? (xrp && findDrops(xrp)?.toString());
  return {
    TransactionType: 'Payment',
    Destination: destination,
    ...(tag === undefined ? {} : { DestinationTag: tag }),
    ...(amount ? { Amount: amount } : {}),
    ...(invoiceId ? { InvoiceID: invoiceId } : {}),
    ...(memo ? { Memos: [{ Memo: { MemoData: memo } }] } : {}),
  };
}
