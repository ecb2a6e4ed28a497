import { t } from '../../adapters/text/i18n';
import { findConfirmableNetwork } from '../../core/ledger/known-networks';
import { findKnownResult } from '../../core/ledger/known-results';
import { findOutcomeProblem } from '../../core/ledger/outcome';
import { findNodeNetwork } from '../../core/request/ledger-source';
import { isFileOutcome } from '../../core/request/proof';
import type { LedgerOutcome, SignRequest } from '../../core/request/sign-request';
import { awaitsLedger, findLookupHash } from '../../core/request/status';
import { valueInWords } from '../../core/transaction/value-in-words';
import { outcomeProblemText } from '../../ui/text/outcome-problem-text';
import { exactTimeText } from '../../ui/text/time-text';
import { ConfirmWithNode } from '../confirm-with-node';
import { useOutcome } from './use-outcome';

/** The outcome of a signed request in the ledger; nothing when it was not to be submitted. */
export function LedgerResult({ request }: { request: SignRequest }) {
  const txid = findLookupHash(request);
  return txid ? <Lookup request={request} txid={txid} /> : null;
}

function Lookup({ request, txid }: { request: SignRequest; txid: string }) {
  const { state, retry } = useOutcome(request, txid);
  const { ledger } = request;
  const unconfirmed = findConfirmableNetwork(request);
  return (
    <section class="stack" aria-label={t('outcome')} data-outcome={ledger ? 'final' : state}>
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

/** Shows first how the outcome differs from the request, then the facts of the ledger. */
function FinalOutcome({ request, ledger }: FinalProps) {
  const { result, delivered, fee, ledgerIndex, time } = ledger;
  const network = ledger.network ?? request.body.options.force_network;
  const known = findKnownResult(result);
  const problem = findOutcomeProblem(request, ledger);
  // What differs from the request, or what only a file says, is not shown in green.
  const isDoubtful = request.check === 'different' || isFileOutcome(request);
  const tone = problem ? 'bad' : isDoubtful ? '' : 'good';
  return (
    <>
      <div class={`note stack small ${tone}`} data-fault={problem ?? ''}>
        {problem && <strong>{outcomeProblemText(problem, request, ledger)}</strong>}
        {known && <p data-words>{t(`result_${known}`)}</p>}
      </div>
      <dl class="facts small">
        <Fact name={t('outcome_result')} value={result} mark="result" />
        {delivered !== undefined && (
          <Fact
            name={t('delivered')}
            value={valueInWords('Amount', delivered, network)}
            mark="delivered"
          />
        )}
        {fee !== undefined && (
          <Fact name={t('outcome_fee')} value={valueInWords('Fee', fee, network)} mark="fee" />
        )}
        {ledgerIndex !== undefined && (
          <Fact name={t('outcome_ledger')} value={String(ledgerIndex)} mark="ledger" />
        )}
        {time !== undefined && (
          <Fact name={t('outcome_time')} value={exactTimeText(time)} mark="time" />
        )}
        {ledger.network && <Fact name={t('network')} value={ledger.network} mark="network" />}
      </dl>
    </>
  );
}

function Fact({ name, value, mark }: { name: string; value: string; mark: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-ledger-fact={mark}>{value}</dd>
    </>
  );
}
