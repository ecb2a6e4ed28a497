import { t } from '../adapters/i18n';
import type { Fields } from '../core/fields';
import { typeInWords } from '../core/transaction/summary';
import { RawJson } from '../ui/raw-json';
import { RequestFacts } from '../ui/request-facts';
import { type Reviewed, SendPanel } from './send-panel';
import { useEncodingFault } from './use-encoding-fault';

interface Props extends Reviewed {
  readonly txjson: Fields;
  /** The network its writer asked for. */
  readonly network: string | undefined;
}

/** A transaction as somebody wrote it, in plain words and in full. */
export function TransactionReview({ txjson, network, ...reviewed }: Props) {
  const { Account: named, ...asked } = txjson;
  const fault = useEncodingFault(txjson);
  const other = named !== undefined && reviewed.session && named !== reviewed.session.account;
  return (
    <>
      <h1>{typeInWords(txjson.TransactionType)}</h1>
      <RequestFacts txjson={asked} network={network ?? reviewed.session?.network} />
      {other && <p class="note warn small">{t('other_account_named', String(named))}</p>}
      {fault && (
        <p class="note bad" role="alert" data-fault>
          {fault.field
            ? t('not_encodable_field', fault.field, fault.text)
            : t('not_encodable', fault.text)}
        </p>
      )}
      <RawJson title={t('raw_request')} value={txjson} />
      <SendPanel {...reviewed} txjson={fault === null ? asked : undefined} network={network} />
    </>
  );
}
