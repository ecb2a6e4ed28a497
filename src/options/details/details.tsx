import { useEffect } from 'preact/hooks';
import { findRequest } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import { hasRecipientLine, withoutHeadline } from '../../core/address-book/headline-fields';
import { transactionUrl } from '../../core/ledger/explorer-url';
import { payloadToPost } from '../../core/request/payload-body';
import { isFileOutcome } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, isWaiting, statusOf } from '../../core/request/status';
import { findMainEffect } from '../../core/transaction/main-effect';
import { DeliveryHelp } from '../../ui/components/delivery-help';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { SendAgain } from '../../ui/components/send-again';
import { SendProblem } from '../../ui/components/send-problem';
import { Sentences } from '../../ui/components/sentences';
import { SignedDifferences } from '../../ui/components/signed-differences';
import { useSignedCheck } from '../../ui/hooks/use-signed-check';
import { useStored } from '../../ui/hooks/use-stored';
import { Diagnostics } from '../diagnostics';
import { DeleteRequest } from '../history/files/delete-request';
import { LedgerFacts } from './ledger-facts';
import { RequestHeadline } from './request-headline';
import { RequestOutcome } from './request-outcome';
import { RequestedBy } from './requested-by';
import { SignatureProof } from './signature-proof';
import { Timeline } from './timeline';
import { useClosing } from './use-closing';

/** @returns null for a request that is not in the history; private ones never are */
async function findShown(identifier: string): Promise<SignRequest | null> {
  const request = await findRequest(identifier);
  return request && !request.private ? request : null;
}

/** All details of one request. */
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
  return request ? <RequestDetails request={request} /> : null;
}

/** First what, to whom and how it ended; then what to do; then the facts, the proof, and all as JSON. */
function RequestDetails({ request }: { request: SignRequest }) {
  const { body, account, answer } = request;
  const { txjson, options } = body;
  const network = options.force_network;
  const effect = findMainEffect(txjson, account, network);
  const check = useSignedCheck(request);
  const close = useClosing(request.identifier);
  return (
    <article class="card stack details" aria-label={t('details')}>
      <button type="button" class="plain close" aria-label={t('close')} onClick={close}>
        ✕
      </button>
      <RequestHeadline request={request} effect={effect} />
      {check?.verdict === 'different' && <SignedDifferences request={request} check={check} />}
      <RequestOutcome request={request} />
      <SendProblem request={request} />
      <FromFile request={request} />
      <ExpiredOpened request={request} />
      {isWaiting(request, Date.now()) && <DeliveryHelp request={request} />}
      <div class="row wrap">
        <ExplorerLink request={request} />
        <SendAgain request={request} />
        <DeleteRequest request={request} />
      </div>
      <Sentences txjson={txjson} network={network} hasTag={hasRecipientLine(txjson, effect)} />
      <RequestFacts
        txjson={withoutHeadline(txjson, effect)}
        network={network}
        tag={txjson.DestinationTag}
      />
      <LedgerFacts request={request} />
      {check && <SignatureProof request={request} check={check} />}
      <RequestedBy request={request} />
      <Timeline request={request} />
      <RawJson title={t('raw_request')} value={payloadToPost(body)} />
      {answer && <RawJson title={t('raw_answer')} value={answer} />}
      <Diagnostics identifier={request.identifier} />
    </article>
  );
}

function ExplorerLink({ request: { signed, answer, body } }: { request: SignRequest }) {
  if (!signed || !answer?.txid || !body.options.submit) return null;
  return (
    <a
      class="button"
      href={transactionUrl(answer.network, answer.txid)}
      target="_blank"
      rel="noreferrer"
    >
      {t('open_explorer')}
    </a>
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
