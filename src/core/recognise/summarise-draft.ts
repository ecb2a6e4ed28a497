import { type DraftSummary, draftSummaryOf } from '../draft-summary';
import { paymentTransaction } from './payment-transaction';
import type { Recognised } from './recognised';

/** What a list shows of a draft; undefined where only its text can be shown. */
export function summariseDraft(recognised: Recognised): DraftSummary | undefined {
  if (recognised.kind === 'payment') {
    const { payment } = recognised;
    return draftSummaryOf(paymentTransaction(payment), payment.network);
  }
  if (recognised.kind !== 'transaction') return undefined;
  return draftSummaryOf(recognised.txjson, recognised.options?.network);
}
