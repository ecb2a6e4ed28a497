import { useRef } from 'preact/hooks';
import { getRequestPage } from '../adapters/history';
import { t } from '../adapters/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { Problem } from '../ui/problem';
import { RequestTitle } from '../ui/request-title';
import { StatusChip } from '../ui/status-chip';
import { useStored } from '../ui/use-stored';

/** Rows shown at first, and added by each press. */
const STEP = 50;

/** Every request ever made, newest first, live. */
export function History({ shown }: { shown: string | undefined }) {
  const wanted = useRef(STEP);
  const { value: rows, failed, refresh } = useStored(() => getRequestPage(wanted.current + 1));
  if (failed) return <Problem text={t('error_unreadable')} />;
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
  const { identifier } = request;
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
      <RequestTitle request={request} />
      <StatusChip request={request} />
    </button>
  );
}
