import { t } from '../adapters/i18n';
import { findKnownResult } from '../core/ledger/known-results';
import type { LedgerTransaction } from '../core/ledger/ledger-transaction';
import { findLookedUpHash, findOutcomeFault } from '../core/ledger/outcome';
import type { SignRequest } from '../core/request/sign-request';
import { valueInWords } from '../core/transaction/value-in-words';
import { exactTimeText } from '../ui/time-text';
import type { OutcomeAnswer } from './ask-outcome';
import { useOutcome } from './use-outcome';

/** What the ledger did with a signed request; nothing where none was to be sent to it. */
export function LedgerOutcome({ request }: { request: SignRequest }) {
  const txid = findLookedUpHash(request);
  return txid ? <Outcome request={request} txid={txid} /> : null;
}

function Outcome({ request, txid }: { request: SignRequest; txid: string }) {
  const { answer, following, again } = useOutcome(request, txid);
  const transaction = answer?.state === 'found' ? answer.transaction : undefined;
  const isFinal = transaction?.validated === true;
  return (
    <section class="stack" aria-label={t('outcome')} data-outcome={stateOf(answer)}>
      <div class="stack" role="status">
        {transaction && <Found request={request} transaction={transaction} />}
        {!isFinal && <p class="note small">{waitingText(answer, following)}</p>}
      </div>
      {answer && !following && !isFinal && (
        <p>
          <button type="button" onClick={again}>
            {t('outcome_again')}
          </button>
        </p>
      )}
    </section>
  );
}

function stateOf(answer: OutcomeAnswer | undefined): string {
  if (answer?.state !== 'found') return answer?.state ?? 'asking';
  return answer.transaction.validated ? 'final' : 'open';
}

function waitingText(answer: OutcomeAnswer | undefined, following: boolean): string {
  if (!answer) return t('outcome_asking');
  if (answer.state === 'nobody') return t('outcome_nobody');
  if (answer.state === 'failed') return t('outcome_unanswered');
  if (answer.state === 'found') return t('outcome_open');
  return following ? t('outcome_not_yet') : t('outcome_missing');
}

interface FoundProps {
  readonly request: SignRequest;
  readonly transaction: LedgerTransaction;
}

/** What is not as it was asked comes first, then what the ledger says. */
function Found({ request, transaction }: FoundProps) {
  const { result, delivered, ledgerIndex, time, validated, txjson } = transaction;
  const network = transaction.network ?? request.body.options.force_network;
  const known = result && findKnownResult(result);
  const fault = findOutcomeFault(request, transaction);
  return (
    <>
      {/* Before it is final, nothing of it may be counted on. */}
      {validated && (
        <div class={`note stack small ${fault ? 'bad' : 'good'}`} data-fault={fault ?? ''}>
          {fault && <strong>{faultText(fault, request, transaction)}</strong>}
          {known && <p data-words>{t(`result_${known}`)}</p>}
        </div>
      )}
      <dl class="facts small">
        {result && <Fact name={t('outcome_result')} value={result} mark="result" />}
        {delivered !== undefined && (
          <Fact
            name={t('delivered')}
            value={valueInWords('Amount', delivered, network)}
            mark="delivered"
          />
        )}
        {txjson.Fee !== undefined && (
          <Fact
            name={t('outcome_fee')}
            value={valueInWords('Fee', txjson.Fee, network)}
            mark="fee"
          />
        )}
        {ledgerIndex !== undefined && (
          <Fact name={t('outcome_ledger')} value={String(ledgerIndex)} mark="ledger" />
        )}
        {time !== undefined && (
          <Fact name={t('outcome_time')} value={exactTimeText(time)} mark="time" />
        )}
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

function faultText(
  fault: NonNullable<ReturnType<typeof findOutcomeFault>>,
  { body }: SignRequest,
  { network, delivered }: LedgerTransaction,
): string {
  const forced = body.options.force_network;
  if (fault === 'network') return t('outcome_network', network ?? '', forced ?? '');
  if (fault === 'failed') return t('outcome_failed');
  const inWords = (amount: unknown) =>
    valueInWords('Amount', amount, forced ?? network).replace('\n', ' ');
  return t('outcome_less', inWords(delivered), inWords(body.txjson.Amount));
}
