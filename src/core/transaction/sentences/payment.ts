import { domainSentence } from './optional-sentences';
import { findAmountText, findFlags, findPayee, hasFlag } from './parts';
import {
  combineSentences,
  createSentence,
  type Describer,
  type Party,
  type Sentence,
} from './sentence';
import { tagSentence } from './shared-sentences';

/** Flags of Payment (XRPL "Payment"). */
const ONLY_PATHS = 0x0001_0000;
const PARTIAL = 0x0002_0000;
const LIMIT_QUALITY = 0x0004_0000;
const SPONSOR_ACCOUNT = 0x0008_0000;

/** What a payment delivers, what it may cost at most, and whether it may deliver less. */
export const describePayment: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const { Amount, SendMax, DeliverMin } = tx;
  const [amount, most, least] = [Amount, SendMax, DeliverMin].map((value) =>
    findAmountText(value, network),
  );
  const to = findPayee(tx);
  if (SendMax !== undefined && most === undefined) return [];
  if (DeliverMin !== undefined && least === undefined) return [];
  return combineSentences(
    hasFlag(flags, PARTIAL)
      ? describePartial(amount, to, least, most)
      : describeFull(amount, to, least, most),
    tagSentence(tx),
    hasFlag(flags, ONLY_PATHS) && createSentence('payment_only_paths'),
    hasFlag(flags, LIMIT_QUALITY) && createSentence('payment_limit_quality'),
    hasFlag(flags, SPONSOR_ACCOUNT) && createSentence('payment_sponsor'),
    domainSentence('payment_domain', tx),
  );
};

type Text = string | undefined;
type Payee = Party | undefined;

function describeFull(amount: Text, to: Payee, least: Text, most: Text): Sentence[] {
  // The ledger accepts DeliverMin in partial payments only.
  if (least !== undefined) return [];
  return most === undefined
    ? createSentence('payment', amount, to)
    : createSentence('payment_most', most, amount, to);
}

function describePartial(amount: Text, to: Payee, least: Text, most: Text): Sentence[] {
  if (least === undefined) {
    return most === undefined
      ? createSentence('payment_partial', amount, to)
      : createSentence('payment_partial_most', amount, to, most);
  }
  return most === undefined
    ? createSentence('payment_partial_min', amount, least, to)
    : createSentence('payment_partial_min_most', amount, least, to, most);
}
