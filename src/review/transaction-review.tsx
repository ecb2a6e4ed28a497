import { t } from '../adapters/i18n';
import type { Fields } from '../core/fields';
import { typeInWords } from '../core/summary';
import { RawJson } from '../ui/raw-json';
import { RequestFacts } from '../ui/request-facts';
import { type Reviewed, SendPanel } from './send-panel';

/** A transaction as somebody wrote it, in plain words and in full. */
export function TransactionReview({ txjson, ...reviewed }: Reviewed & { txjson: Fields }) {
  const { Account: named, ...asked } = txjson;
  const other = named !== undefined && reviewed.session && named !== reviewed.session.account;
  return (
    <>
      <h1>{typeInWords(txjson.TransactionType)}</h1>
      <RequestFacts txjson={asked} />
      {other && <p class="note warn small">{t('other_account_named', String(named))}</p>}
      <RawJson title={t('raw_request')} value={txjson} />
      <SendPanel {...reviewed} txjson={asked} />
    </>
  );
}
