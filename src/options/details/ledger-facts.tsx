import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { valueInWords } from '../../core/transaction/value-in-words';
import { CopyButton } from '../../ui/components/copy-button';
import { exactTimeText } from '../../ui/text/time-text';

/** What the ledger and the node say about a signed transaction, and its hash; nothing if unsigned. */
export function LedgerFacts({ request }: { request: SignRequest }) {
  const { ledger, answer, signed, body } = request;
  const txid = signed ? answer?.txid : undefined;
  if (!ledger && !txid) return null;
  const network = ledger?.network ?? body.options.force_network;
  const submitted = answer?.dispatchedResult;
  return (
    <dl class="facts small" data-ledger-facts>
      {ledger && <Fact name={t('outcome_result')} value={ledger.result} mark="result" />}
      {/* The result of the submission is only a forecast of the ledger's. */}
      {signed && submitted && submitted !== ledger?.result && (
        <Fact name={t('node_result')} value={submitted} mark="submitted" />
      )}
      {ledger?.delivered !== undefined && (
        <Fact
          name={t('delivered')}
          value={valueInWords('Amount', ledger.delivered, network)}
          mark="delivered"
        />
      )}
      {ledger?.fee !== undefined && (
        <Fact name={t('outcome_fee')} value={valueInWords('Fee', ledger.fee, network)} mark="fee" />
      )}
      {ledger?.ledgerIndex !== undefined && (
        <Fact name={t('outcome_ledger')} value={String(ledger.ledgerIndex)} mark="ledger" />
      )}
      {ledger?.time !== undefined && (
        <Fact name={t('outcome_time')} value={exactTimeText(ledger.time)} mark="time" />
      )}
      {ledger?.network && <Fact name={t('network')} value={ledger.network} mark="network" />}
      {txid && (
        <>
          <dt>{t('transaction')}</dt>
          <dd>
            <span class="mono">{txid}</span> <CopyButton text={txid} label={t('copy')} />
          </dd>
        </>
      )}
    </dl>
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
