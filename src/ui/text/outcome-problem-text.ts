import { t } from '../../adapters/text/i18n';
import type { OutcomeProblem } from '../../core/ledger/outcome';
import type { LedgerOutcome, SignRequest } from '../../core/request/sign-request';
import { valueInWords } from '../../core/transaction/value-in-words';

/** How the outcome of a transaction differs from the request, with the values of both. */
export function outcomeProblemText(
  problem: OutcomeProblem,
  { body }: SignRequest,
  { network, delivered }: Partial<Pick<LedgerOutcome, 'network' | 'delivered'>>,
): string {
  const forced = body.options.force_network;
  if (problem === 'network') return t('outcome_network', network ?? '', forced ?? '');
  if (problem === 'failed') return t('outcome_failed');
  const inWords = (amount: unknown) =>
    valueInWords('Amount', amount, forced ?? network).replace('\n', ' ');
  return t('outcome_less', inWords(delivered), inWords(body.txjson.Amount));
}
