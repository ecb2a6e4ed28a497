import { useEffect } from 'preact/hooks';
import { findRequest } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import { transactionUrl } from '../../core/recognise/links/explorers';
import { payloadToPost } from '../../core/request/payload-body';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, isWaiting, statusOf } from '../../core/request/status';
import { typeInWords } from '../../core/transaction/summary';
import { CopyButton } from '../../ui/components/copy-button';
import { DeliveryHelp } from '../../ui/components/delivery-help';
import { OutcomeChip } from '../../ui/components/outcome-chip';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { SendProblem } from '../../ui/components/send-problem';
import { Sentences } from '../../ui/components/sentences';
import { useStored } from '../../ui/hooks/use-stored';
import { Diagnostics } from '../diagnostics';
import { DeleteOne } from '../history/files/delete-one';
import { AskedBy } from './asked-by';
import { LedgerResult } from './ledger-result';
import { SendAgain } from './send-again';
import { SignedCheck } from './signed-check';
import { Timeline } from './timeline';

/** @returns null when it is not in the history, as what is private never is */
async function findShown(identifier: string): Promise<SignRequest | null> {
  const request = await findRequest(identifier);
  return request && !request.private ? request : null;
}

/** One request in full: where it stands, what was asked, what came back. */
export function Details({ identifier }: { identifier: string }) {
  const { value: request } = useStored(
    () => findShown(identifier),
    undefined,
    (changed) => changed === identifier,
  );
  useEffect(() => {
    // What is not there, or no longer, leaves no room for itself.
    if (request === null) location.hash = '';
  }, [request]);
  if (!request) return null;
  const { txjson } = request.body;
  return (
    <article class="card stack details" aria-label={t('details')}>
      <div class="row">
        <h2 class="grow">{typeInWords(txjson.TransactionType)}</h2>
        <OutcomeChip request={request} />
        <button
          type="button"
          class="plain"
          aria-label={t('close')}
          onClick={() => {
            location.hash = '';
          }}
        >
          ✕
        </button>
      </div>
      <AskedBy request={request} />
      <SendProblem request={request} />
      <FromFile request={request} />
      <SignedCheck request={request} />
      <LedgerResult request={request} />
      <Sentences txjson={txjson} network={request.body.options.force_network} />
      <RequestFacts txjson={txjson} network={request.body.options.force_network} />
      <Outcome request={request} />
      <Timeline request={request} />
      {isWaiting(request, Date.now()) && <DeliveryHelp request={request} />}
      <div class="row wrap">
        <SendAgain request={request} />
        <DeleteOne request={request} />
      </div>
      <RawJson title={t('raw_request')} value={payloadToPost(request.body)} />
      {request.answer && <RawJson title={t('raw_answer')} value={request.answer} />}
      <Diagnostics identifier={identifier} />
    </article>
  );
}

/** That it came from a file and goes nowhere from here, where somebody might wait for it. */
function FromFile({ request }: { request: SignRequest }) {
  const { importedAt, uuid } = request;
  const isWaited = importedAt !== undefined && !uuid && !isSettled(statusOf(request));
  return isWaited ? <p class="note small">{t('files_only_read')}</p> : null;
}

/** What was signed and what a node said of it. */
function Outcome({ request }: { request: SignRequest }) {
  const { txid, account, dispatchedResult, network } = request.answer ?? {};
  if (!request.signed || !txid) return null;
  return (
    <dl class="facts note">
      {account && (
        <>
          <dt>{t('signed_by')}</dt>
          <dd class="mono">{account}</dd>
        </>
      )}
      {dispatchedResult && (
        <>
          <dt>{t('node_result')}</dt>
          <dd class="mono">{dispatchedResult}</dd>
        </>
      )}
      <dt>{t('transaction')}</dt>
      <dd>
        <span class="mono">{txid}</span> <CopyButton text={txid} label={t('copy')} />
        {request.body.options.submit && (
          <a href={transactionUrl(network, txid)} target="_blank" rel="noreferrer">
            {t('open_explorer')}
          </a>
        )}
      </dd>
    </dl>
  );
}
