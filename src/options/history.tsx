import { useRef } from 'preact/hooks';
import { getRequestPage } from '../adapters/history';
import { t } from '../adapters/i18n';
import type { SignRequest } from '../core/sign-request';
import { findHeadline, typeInWords } from '../core/summary';
import { StatusChip } from '../ui/status-chip';
import { timeText } from '../ui/time-text';
import { useStored } from '../ui/use-stored';

/** Rows shown at first, and added by each press. */
const STEP = 50;

/** Every request ever made, newest first, live. */
export function History({ shown }: { shown: string | undefined }) {
  const wanted = useRef(STEP);
  const [rows, refresh] = useStored(() => getRequestPage(wanted.current + 1));
  if (!rows) return null;
  if (rows.length === 0) return <p class="note soft history">{t('history_empty')}</p>;
  const more = () => {
    wanted.current += STEP;
    refresh();
  };
  return (
    <section class="history" aria-label={t('history')}>
      <ul class="list card entries">
        {rows.slice(0, wanted.current).map((request) => (
          <li key={request.identifier}>
            <Entry request={request} current={request.identifier === shown} />
          </li>
        ))}
      </ul>
      {rows.length > wanted.current && (
        <p class="older">
          <button type="button" onClick={more}>
            {t('show_older')}
          </button>
        </p>
      )}
    </section>
  );
}

function Entry({ request, current }: { request: SignRequest; current: boolean }) {
  const { identifier, body, createdAt, site } = request;
  return (
    <button
      type="button"
      class="entry"
      aria-current={current}
      data-request={identifier}
      onClick={() => {
        location.hash = identifier;
      }}
    >
      <span class="grow">
        <span class="cut">
          <strong>{typeInWords(body.txjson.TransactionType)}</strong> {findHeadline(body.txjson)}
        </span>
        <br />
        <span class="small soft">
          {timeText(createdAt)}
          {site && ` · ${site}`}
        </span>
      </span>
      <StatusChip request={request} />
    </button>
  );
}
