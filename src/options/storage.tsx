import { t } from '../adapters/text/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { AddressedRequestTitle } from '../ui/components/addressed-request-title';
import { LossNote } from '../ui/components/loss-note';
import { StatusChip } from '../ui/components/status-chip';
import { StorageNote } from '../ui/components/storage-note';
import { download } from './download';

/** Shows problems of the database, and the requests in the fallback store. */
export function Storage() {
  return (
    <div class="stack storage">
      <LossNote />
      <StorageNote>
        {({ inFallback }) => (
          <>
            {inFallback.length > 0 && <FallbackRequests requests={inFallback} />}
            <div class="row wrap">
              <button type="button" class="small" onClick={() => location.reload()}>
                {t('storage_again')}
              </button>
              {inFallback.length > 0 && (
                <button
                  type="button"
                  class="small"
                  onClick={() => download('requests.json', JSON.stringify(inFallback, null, 2))}
                >
                  {t('storage_save')}
                </button>
              )}
            </div>
          </>
        )}
      </StorageNote>
    </div>
  );
}

function FallbackRequests({ requests }: { requests: readonly SignRequest[] }) {
  return (
    <ul class="list" aria-label={t('storage_spares')}>
      {requests.map((request) => (
        <li key={request.identifier}>
          <a class="row spread" href={`#${request.identifier}`} data-spare={request.identifier}>
            <AddressedRequestTitle request={request} />
            <StatusChip request={request} />
          </a>
        </li>
      ))}
    </ul>
  );
}
