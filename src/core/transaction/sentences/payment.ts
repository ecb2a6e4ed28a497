import { findAddress } from '../address';
import { tagOf } from './along';
import { findAmountTexts, findFlags, hasFlag } from './parts';
import { type Sentence, say, sayAll, type Teller } from './sentence';

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL = 0x0002_0000;

/** A Payment: what arrives, what it may cost, and whether less may arrive. */
export const payment: Teller = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const { Amount, SendMax, DeliverMin } = tx;
  const [amount, most, least] = findAmountTexts([Amount, SendMax, DeliverMin], network);
  const to = findAddress(tx.Destination);
  if (SendMax !== undefined && most === undefined) return [];
  if (DeliverMin !== undefined && least === undefined) return [];
  return sayAll(
    hasFlag(flags, PARTIAL) ? partial(amount, to, least, most) : whole(amount, to, least, most),
    tagOf(tx),
  );
};

type Text = string | undefined;

function whole(amount: Text, to: Text, least: Text, most: Text): Sentence[] {
  // The ledger takes a least amount with a partial payment only.
  if (least !== undefined) return [];
  return most === undefined ? say('payment', amount, to) : say('payment_most', most, amount, to);
}

function partial(amount: Text, to: Text, least: Text, most: Text): Sentence[] {
  if (least === undefined) {
    return most === undefined
      ? say('payment_partial', amount, to)
      : say('payment_partial_most', amount, to, most);
  }
  return most === undefined
    ? say('payment_partial_min', amount, least, to)
    : say('payment_partial_min_most', amount, least, to, most);
}
