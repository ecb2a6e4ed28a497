import { t } from '../../adapters/text/i18n';
import { findConfirmableNetwork } from '../../core/ledger/known-networks';
import { findKnownResult } from '../../core/ledger/known-results';
import { findOutcomeProblem } from '../../core/ledger/outcome';
import { findNodeNetwork } from '../../core/request/ledger-source';
import { isFileOutcome } from '../../core/request/proof';
import type { LedgerOutcome, SignRequest } from '../../core/request/sign-request';
import { awaitsLedger, findLookupHash, statusOf } from '../../core/request/status';
import { OutcomeChip } from '../../ui/components/outcome-chip';
import { outcomeProblemText } from '../../ui/text/outcome-problem-text';
import { ConfirmWithNode } from '../confirm-with-node';
import { useOutcome } from './use-outcome';

/** How a request ended: in the ledger when it was to be submitted, else by its status. */
export function RequestOutcome({ request }: { request: SignRequest }) {
  const txid = findLookupHash(request);
  return txid ? (
    <LedgerOutcomeLine request={request} txid={txid} />
  ) : (
    <p>
      <OutcomeChip request={request} />
    </p>
  );
}

function LedgerOutcomeLine({ request, txid }: { request: SignRequest; txid: string }) {
  const { state, retry } = useOutcome(request, txid);
  const { ledger } = request;
  const unconfirmed = findConfirmableNetwork(request);
  return (
    <section class="stack" aria-label={t('outcome')} data-outcome={ledger ? 'final' : state}>
      {!(ledger && isSaidByLedger(request, ledger)) && (
        <p>
          <OutcomeChip request={request} />
        </p>
      )}
      <div class="stack" role="status">
        {ledger && <FinalOutcome request={request} ledger={ledger} />}
        {!ledger && <p class="note small">{waitingText(request, state)}</p>}
      </div>
      {!ledger && (state === 'missing' || state === 'nobody') && (
        <p>
          {state === 'nobody' && unconfirmed ? (
            <ConfirmWithNode network={unconfirmed} />
          ) : (
            <button type="button" onClick={retry}>
              {t('outcome_again')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** Whether the sentence about the ledger's result says what the status says: then it stands alone. */
function isSaidByLedger(request: SignRequest, ledger: LedgerOutcome): boolean {
  const hasSentence =
    findKnownResult(ledger.result) !== undefined ||
    findOutcomeProblem(request, ledger) !== undefined;
  const isOfLedger = ['validated', 'failed', 'wrong-network'].includes(statusOf(request));
  return hasSentence && isOfLedger && !isFileOutcome(request);
}

function waitingText(request: SignRequest, state: ReturnType<typeof useOutcome>['state']): string {
  if (state === 'asking') return t('outcome_asking');
  const network = findConfirmableNetwork(request);
  if (state === 'nobody' && network) return t('outcome_needs_node', network);
  if (state === 'nobody' && !findNodeNetwork(request)) return t('outcome_nobody');
  if (state === 'missing' || state === 'nobody' || !awaitsLedger(request))
    return t('outcome_missing');
  return request.answer?.dispatchedResult ? t('outcome_open') : t('outcome_not_yet');
}

interface FinalProps {
  readonly request: SignRequest;
  readonly ledger: LedgerOutcome;
}

/** How the outcome differs from the request, else the meaning of the ledger's result. */
function FinalOutcome({ request, ledger }: FinalProps) {
  const known = findKnownResult(ledger.result);
  const problem = findOutcomeProblem(request, ledger);
  // "Confirmed" is not said of what failed, and not beside what differs.
  const hasWords = known !== undefined && !(problem && known === 'tesSUCCESS');
  if (!problem && !hasWords) return null;
  // What differs from the request, or what only a file says, is not shown in green.
  const isDoubtful = request.check === 'different' || isFileOutcome(request);
  const tone = problem ? 'bad' : isDoubtful ? '' : 'good';
  return (
    <div
      class={`note stack ${tone}`}
      data-fault={problem ?? ''}
      data-status={isSaidByLedger(request, ledger) ? statusOf(request) : undefined}
    >
      {problem && <strong>{outcomeProblemText(problem, request, ledger)}</strong>}
      {hasWords && <p data-words>{t(`result_${known}`)}</p>}
    </div>
  );
}
