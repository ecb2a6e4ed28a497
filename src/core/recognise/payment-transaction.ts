import type { Fields } from '../fields';
import { findDrops } from '../transaction/amount';
import type { RecognisedPayment } from './recognised';

/**
 * The Payment transaction for a recognised payment. Without an amount in the payment, the
 * transaction has none, or a token amount without its value.
 */
export function paymentTransaction({
  destination,
  tag,
  xrp,
  token,
  invoiceId,
  memo,
}: RecognisedPayment): Fields {
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
