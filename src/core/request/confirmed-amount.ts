import { findAmount } from '../transaction/amount-in-words';
import type { SignRequest } from './sign-request';

/** tfPartialPayment (XRPL "Payment Flags"). */
const PARTIAL_PAYMENT = 0x0002_0000;

/**
 * What a confirmed payment delivered: "25 XRP". The ledger's own amount counts; without one the
 * requested amount, but only if the payment delivers all of it or nothing, and the signed transaction
 * was compared with the request. Undefined when the amount is not certain.
 * @param isSame whether the signed transaction is the requested one
 */
export function confirmedAmountOf(
  { ledger, body }: SignRequest,
  isSame: boolean,
): string | undefined {
  const { txjson, options } = body;
  const { Flags = 0 } = txjson;
  const isWhole = typeof Flags === 'number' && (Flags & PARTIAL_PAYMENT) === 0;
  const certain = ledger?.delivered ?? (isWhole && isSame ? txjson.Amount : undefined);
  const amount = findAmount(certain, ledger?.network ?? options.force_network);
  return amount && `${amount.value} ${amount.unit}`;
}
