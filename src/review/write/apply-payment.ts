import type { TaggedAddress } from '../../core/address-book/contact';
import { paymentTransaction } from '../../core/recognise/payment-transaction';
import type { RecognisedPayment } from '../../core/recognise/recognised';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { decimalMark } from '../../ui/text/typed-amount-text';
import type { RequestForm } from '../request/use-request-form';
import { findPastedPayment } from './pasted-payment';

/** Puts a recipient into the form. A tag belongs to its recipient, so an earlier one is removed. */
export function applyRecipient(form: RequestForm, { address, tag }: TaggedAddress): void {
  form.edit({ destination: address, tag: tag === undefined ? '' : String(tag) });
}

/** Puts a typed, pasted or scanned text into the form: a payment link, or an address to be checked. */
export function applyText(form: RequestForm, text: string): void {
  const payment = findPastedPayment(text);
  if (payment) applyPayment(form, payment);
  else form.edit({ destination: text });
}

/** Puts everything that a payment link says into the form; what it leaves open stays as typed. */
function applyPayment(form: RequestForm, payment: RecognisedPayment): void {
  const { destination, tag, xrp, token, invoiceId, memo, network } = payment;
  if (token || invoiceId || memo || network) {
    form.replace(paymentTransaction(payment), network ? { network } : undefined);
  } else {
    form.edit({
      destination,
      tag: tag === undefined ? '' : String(tag),
      ...(xrp !== undefined && { amount: writtenAmount(xrp, decimalMark()) }),
    });
  }
}
