import { useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import type { Fields } from '../core/fields';
import { readWrittenTransaction } from '../core/recognise/written-transaction';
import { findAskedFault } from '../core/request/asked-fault';
import { isBeyondCodec } from '../core/transaction/codec-types';
import { type Edits, editableFields } from '../core/transaction/edits';
import { typeInWords } from '../core/transaction/summary';
import { RequestFacts } from '../ui/request-facts';
import { EditField } from './edit-fields';
import { JsonEditor } from './json-editor';
import { More } from './more';
import { type Reviewed, SendPanel } from './send-panel';
import { useEncodingFault } from './use-encoding-fault';
import { type Start, useWish } from './use-wish';

/** A request in the making: what it does in plain words, what may still be changed, and *Send*. */
export function RequestReview({ start, ...reviewed }: Reviewed & { start: Start }) {
  const { session } = reviewed;
  const making = useWish(start, session?.network);
  const { base, txjson, txblob, faults, asked, network } = making;
  const [typed, setTyped] = useState<string>();
  const fault = useEncodingFault(txjson);
  const read = typed === undefined ? undefined : readWrittenTransaction(typed);
  const isWhole = faults.length === 0 && !findAskedFault(asked) && read?.ok !== false;
  const wish = {
    txjson,
    ...(txblob && { txblob }),
    asked: { ...asked, ...(network && { network }) },
  };
  const { Account: named, ...shown } = txjson;
  const other = named !== undefined && session && named !== session.account;
  const isPayment = base.TransactionType === 'Payment';
  const fields = isPayment ? paymentFields(base, start) : [];
  return (
    <>
      <h1>{isPayment ? t('review_payment') : typeInWords(txjson.TransactionType)}</h1>
      <RequestFacts txjson={withoutInputs(shown, fields)} network={network} />
      {fields.map((field) => (
        <EditField key={field} making={making} field={field} />
      ))}
      {other && !asked.multisign && (
        <p class="note warn small">{t('other_account_named', String(named))}</p>
      )}
      {start.leftOut?.length ? (
        <p class="note small" data-left-out>
          {t('left_out', start.leftOut.join(', '))}
        </p>
      ) : null}
      {isBeyondCodec(txjson) && <p class="note warn small">{t('not_proven')}</p>}
      {fault && faults.length === 0 && (
        <p class="note bad" role="alert" data-fault>
          {fault.field
            ? t('not_encodable_field', fault.field, fault.text)
            : t('not_encodable', fault.text)}
        </p>
      )}
      <More making={making} />
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
      <SendPanel {...reviewed} wish={wish} ready={isWhole && fault === null} />
    </>
  );
}

/** What is asked of a payment in the open; whom it goes to only when nobody said so yet. */
function paymentFields(base: Fields, start: Start): readonly (keyof Edits)[] {
  const isOpen = { destination: start.txjson.Destination === undefined, memo: false };
  return editableFields(base).filter((field) => ({ amount: true, tag: true, ...isOpen })[field]);
}

const NAME_OF: Record<keyof Edits, string> = {
  destination: 'Destination',
  amount: 'Amount',
  tag: 'DestinationTag',
  memo: 'Memos',
};

/** The fields that are not shown in an input. */
function withoutInputs(txjson: Fields, inputs: readonly (keyof Edits)[]): Fields {
  const hidden = inputs.map((input) => NAME_OF[input]);
  return Object.fromEntries(Object.entries(txjson).filter(([name]) => !hidden.includes(name)));
}
