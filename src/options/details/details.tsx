import { useEffect } from 'preact/hooks';
import { findRequest } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { transactionUrl } from '../../core/ledger/explorer-url';
import { payloadToPost } from '../../core/request/payload-body';
import { isFileOutcome } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, isWaiting, statusOf } from '../../core/request/status';
import { CopyButton } from '../../ui/components/copy-button';
import { DeliveryHelp } from '../../ui/components/delivery-help';
import { OutcomeChip } from '../../ui/components/outcome-chip';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { SendAgain } from '../../ui/components/send-again';
import { SendProblem } from '../../ui/components/send-problem';
import { Sentences } from '../../ui/components/sentences';
import { useStored } from '../../ui/hooks/use-stored';
import { Diagnostics } from '../diagnostics';
import { DeleteRequest } from '../history/files/delete-request';
import { LedgerResult } from './ledger-result';
import { RequestedBy } from './requested-by';

import { SignatureCheck } from './signature-check';
import { Timeline } from './timeline';

/** @returns null for a request that is not in the history; private ones never are */
async function findShown(identifier: string): Promise<SignRequest | null> {
  const request = await findRequest(identifier);
  return request && !request.private ? request : null;
}

/** All details of one request: its state, what was requested, and the answer. */
export function Details({ identifier }: { identifier: string }) {
  const { value: request } = useStored(
    () => findShown(identifier),
    undefined,
    (changed) => changed === identifier,
  );
  useEffect(() => {
    // The details of a missing or deleted request are closed.
    if (request === null) location.hash = '';
  }, [request]);
  if (!request) return null;
  const { txjson } = request.body;
  return (
    <article class="card stack details" aria-label={t('details')}>
      <div class="row">
        <h2 class="grow">{typeText(txjson.TransactionType)}</h2>
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
      <RequestedBy request={request} />
      <SendProblem request={request} />
      <FromFile request={request} />
      <ExpiredOpened request={request} />
      <SignatureCheck request={request} />
      <LedgerResult request={request} />
      <Sentences txjson={txjson} network={request.body.options.force_network} />
      <RequestFacts txjson={txjson} network={request.body.options.force_network} />
      <SignatureFacts request={request} />
      <Timeline request={request} />
      {isWaiting(request, Date.now()) && <DeliveryHelp request={request} />}
      <div class="row wrap">
        <SendAgain request={request} />
        <DeleteRequest request={request} />
      </div>
      <RawJson title={t('raw_request')} value={payloadToPost(request.body)} />
      {request.answer && <RawJson title={t('raw_answer')} value={request.answer} />}
      <Diagnostics identifier={identifier} />
    </article>
  );
}

/**
 * Explains that an imported request without an outcome is not sent and not followed, or that its
 * outcome is only what the file says.
 */
function FromFile({ request }: { request: SignRequest }) {
  const { importedAt, uuid } = request;
  if (importedAt === undefined) return null;
  const isOver = isSettled(statusOf(request));
  if (isOver && isFileOutcome(request))
    return (
      <p class="note warn small" data-from-file>
        {t('files_outcome')}
      </p>
    );
  return uuid || isOver ? null : <p class="note small">{t('files_only_read')}</p>;
}

/** Explains that a request that expired while it was open may still be signed. */
function ExpiredOpened({ request }: { request: SignRequest }) {
  if (statusOf(request) !== 'expired-opened') return null;
  return (
    <p class="note warn small" data-expired-opened>
      {t('expired_opened_note')}
    </p>
  );
}

/** Who signed, the result of the submission, and the transaction hash. */
function SignatureFacts({ request }: { request: SignRequest }) {
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
