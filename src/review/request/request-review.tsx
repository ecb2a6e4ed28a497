import { useState } from 'preact/hooks';
import { getOpenRequests } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { hasSecret } from '../../core/recognise/hidden-secrets';
import { readWrittenTransaction } from '../../core/recognise/written-transaction';
import { findDuplicate } from '../../core/request/find-duplicate';
import { newIdentifier } from '../../core/request/identifier';
import { findOptionsProblem } from '../../core/request/options-problem';
import { payloadBody, payloadToPost } from '../../core/request/payload-body';
import { typeInWords } from '../../core/transaction/summary';
import { Problem } from '../../ui/components/problem';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { Sentences } from '../../ui/components/sentences';
import { useStored } from '../../ui/hooks/use-stored';
import { LinkTextWarning } from '../warnings/link-text-warning';
import { Warnings } from '../warnings/warnings';
import { EditField, openFields, withoutInputs } from './edit-field';
import { JsonEditor } from './json-editor';
import { MoreOptions } from './more-options';
import { type ReviewContext, SendPanel } from './send-panel';
import { TypedDestination } from './typed-destination';
import { useEncodingProblem } from './use-encoding-problem';
import { type FormInput, useRequestForm } from './use-request-form';

/** A request in the making: what it does in plain words, what may still be changed, and *Send*. */
export function RequestReview({ start, ...reviewed }: ReviewContext & { start: FormInput }) {
  const { session } = reviewed;
  const [identifier] = useState(() =>
    newIdentifier(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  );
  const making = useRequestForm(start, session?.network);
  const { base, txjson, txblob, problems, options, network } = making;
  const [typed, setTyped] = useState<string>();
  const fault = useEncodingProblem(txjson);
  const { value: open = [] } = useStored(getOpenRequests);
  const read = typed === undefined ? undefined : readWrittenTransaction(typed);
  const isWhole = problems.length === 0 && !findOptionsProblem(options) && read?.ok !== false;
  const wish = {
    txjson,
    ...(txblob && { txblob }),
    options: { ...options, ...(network && { network }) },
  };
  // What was typed may be one, even where nothing that was pointed at is.
  const secret = hasSecret(JSON.stringify(wish));
  const ready = isWhole && fault === null && !secret;
  const body = session && ready ? payloadBody(wish, session.account, identifier) : undefined;
  const twin = body && findDuplicate(open, body, Date.now());
  const fields = openFields(base, start.txjson);
  const isPayment = base.TransactionType === 'Payment';
  const { Account: _signer, ...shown } = txjson;
  return (
    <>
      <h1>{isPayment ? t('review_payment') : typeInWords(txjson.TransactionType)}</h1>
      {!(isPayment && isPlain(shown)) && <Sentences txjson={txjson} network={network} />}
      {options.instruction && (
        <dl class="facts">
          <dt>{t('note')}</dt>
          <dd data-instruction>{options.instruction}</dd>
        </dl>
      )}
      <RequestFacts
        txjson={withoutInputs(shown, fields)}
        network={network}
        tag={txjson.DestinationTag}
      />
      {fields.map((field) => (
        <EditField key={field} making={making} field={field} />
      ))}
      {fields.includes('destination') && <TypedDestination txjson={txjson} />}
      <Problem text={secret ? t('secret_typed') : ''} />
      <LinkTextWarning draft={reviewed.draft} />
      <Warnings making={making} session={session} fault={fault} leftOut={start.leftOut ?? []} />
      <MoreOptions making={making} />
      <details data-json>
        <summary class="small">{t('json_title')}</summary>
        <JsonEditor
          txjson={txjson}
          typed={typed}
          read={read}
          onType={setTyped}
          onTransaction={making.replace}
        />
      </details>
      {body && <RawJson title={t('what_is_sent')} value={payloadToPost(body)} />}
      <SendPanel {...reviewed} {...{ identifier, wish, ready, twin }} />
    </>
  );
}

/** What a payment's own inputs say already; more than that is worth a sentence. */
const PLAIN = ['TransactionType', 'Destination', 'DestinationTag', 'Amount', 'InvoiceID', 'Memos'];

function isPlain(payment: Fields): boolean {
  return Object.keys(payment).every((name) => PLAIN.includes(name));
}
