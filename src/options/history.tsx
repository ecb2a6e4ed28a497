import { useRef } from 'preact/hooks';
import { getRequestPage } from '../adapters/history';
import { t } from '../adapters/i18n';
import { type Contact, contactFor } from '../core/book/contact';
import { destinationOf } from '../core/book/place';
import type { SignRequest } from '../core/request/sign-request';
import { Problem } from '../ui/problem';
import { RequestTitle } from '../ui/request-title';
import { StatusChip } from '../ui/status-chip';
import { useContactsAt } from '../ui/use-contacts';
import { useStored } from '../ui/use-stored';

/** Rows shown at first, and added by each press. */
const STEP = 50;

/** Every request ever made, newest first, live. */
export function History({ shown }: { shown: string | undefined }) {
  const wanted = useRef(STEP);
  const { value: rows, failed, refresh } = useStored(() => getRequestPage(wanted.current + 1));
  const places = (rows ?? []).map(({ body }) => destinationOf(body.txjson));
  const { contacts = [] } = useContactsAt([
    ...new Set(places.flatMap((place) => place?.address ?? [])),
  ]);
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
            <Entry
              request={request}
              to={nameOf(request, contacts)}
              current={request.identifier === shown}
            />
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

/** What the user calls the destination of a request. */
function nameOf({ body }: SignRequest, contacts: readonly Contact[]): string | undefined {
  const place = destinationOf(body.txjson);
  return place && contactFor(contacts, place)?.name;
}

interface EntryProps {
  readonly request: SignRequest;
  readonly to: string | undefined;
  readonly current: boolean;
}

function Entry({ request, to, current }: EntryProps) {
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
      <RequestTitle request={request} to={to} />
      <StatusChip request={request} />
    </button>
  );
}
