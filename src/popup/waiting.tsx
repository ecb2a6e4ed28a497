import { errorText } from '../adapters/error-text';
import { t } from '../adapters/i18n';
import type { SignRequest } from '../core/sign-request';
import { findHeadline, typeInWords } from '../core/summary';
import { Ladder } from '../ui/ladder';
import { StatusChip } from '../ui/status-chip';
import { timeText } from '../ui/time-text';

/** The requests that wait for somebody, newest first; each opens to its ladder. */
export function Waiting({ requests }: { requests: readonly SignRequest[] }) {
  if (requests.length === 0) return <p class="note soft">{t('nothing_waits')}</p>;
  return (
    <ul class="list">
      {requests.map((request) => (
        <li key={request.identifier}>
          <details class="request" open={requests.length === 1 && request.pushed === false}>
            <summary>
              <span class="grow">
                <strong class="cut">{typeInWords(request.body.txjson.TransactionType)}</strong>{' '}
                {findHeadline(request.body.txjson)}
                <br />
                <span class="small soft">
                  {timeText(request.createdAt)}
                  {request.site && ` · ${request.site}`}
                </span>
              </span>
              <StatusChip request={request} />
            </summary>
            <div class="stack">
              {request.problem && <p class="note warn small">{errorText(request.problem.code)}</p>}
              <Ladder request={request} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
