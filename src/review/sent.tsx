import { errorText } from '../adapters/error-text';
import { findRequest } from '../adapters/history';
import { t } from '../adapters/i18n';
import { openHistory } from '../adapters/windows';
import { isWaiting, statusOf } from '../core/status';
import { findHeadline, typeInWords } from '../core/summary';
import { Ladder } from '../ui/ladder';
import { StatusChip } from '../ui/status-chip';
import { useStored } from '../ui/use-stored';

/** After the press: where the request stands, live, and the ladder while it waits. */
export function Sent({ identifier }: { identifier: string }) {
  const [request] = useStored(
    () => findRequest(identifier),
    undefined,
    (changed) => changed === identifier,
  );
  if (!request) return null;
  const { txjson } = request.body;
  return (
    <>
      <h1>
        {statusOf(request) === 'pushed' ? t('sent_title') : typeInWords(txjson.TransactionType)}
      </h1>
      <div class="row spread" role="status">
        <span>
          {typeInWords(txjson.TransactionType)} <strong>{findHeadline(txjson)}</strong>
        </span>
        <StatusChip request={request} />
      </div>
      {statusOf(request) === 'pushed' && <p class="soft">{t('sent_text')}</p>}
      {request.problem && <p class="note warn small">{errorText(request.problem.code)}</p>}
      {request.refused && (
        <p class="note bad">{errorText('refused', request.refused.platformCode)}</p>
      )}
      {isWaiting(request) && (
        <details open={request.pushed === false}>
          <summary>{t('not_on_phone')}</summary>
          <Ladder request={request} />
        </details>
      )}
      <div class="actions row">
        <button type="button" class="primary grow" onClick={() => window.close()}>
          {t('close')}
        </button>
        <button type="button" onClick={() => void openHistory(identifier)}>
          {t('history')}
        </button>
      </div>
    </>
  );
}
