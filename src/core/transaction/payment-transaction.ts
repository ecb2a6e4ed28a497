import type { Fields } from '../fields';
import type { PaymentWish } from '../recognise/recognised';
import { findDrops, findTokenValue } from './amount';

/** The wished amount as text to edit: XRP or token units; empty when the user is to say. */
export function wishedAmount(payment: PaymentWish): string {
  return (payment.token ? payment.token.value : payment.xrp) ?? '';
}

/**
 * The Payment transaction for a wish and the amount the user settled on.
 * @param amount decimal text in XRP, or in the token's units
 * @returns undefined while the amount is not one
 */
export function findPaymentTransaction(payment: PaymentWish, amount: string): Fields | undefined {
  const ledgerAmount = payment.token
    ? findTokenAmount(payment.token, amount)
    : findDrops(amount)?.toString();
  if (!ledgerAmount) return undefined;
  return {
    TransactionType: 'Payment',
    Destination: payment.destination,
    ...(payment.tag === undefined ? {} : { DestinationTag: payment.tag }),
    Amount: ledgerAmount,
    ...(payment.invoiceId ? { InvoiceID: payment.invoiceId } : {}),
  };
}

function findTokenAmount(token: { currency: string; issuer: string }, amount: string) {
  const value = findTokenValue(amount);
  return value ? { currency: token.currency, issuer: token.issuer, value } : undefined;
}
