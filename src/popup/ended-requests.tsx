import { t } from '../adapters/text/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { useLate } from '../ui/hooks/use-late';

/** The requests that ended last. Their lines are loaded after the first paint, into a place of their size. */
export function EndedRequests({ requests }: { requests: readonly SignRequest[] }) {
  const Lines = useLate(async () => (await import('./ended-lines')).EndedLines);
  if (requests.length === 0) return null;
  return (
    <section aria-label={t('ended')}>
      <h2>{t('ended')}</h2>
      <div class="ended" data-lines={requests.length}>
        {Lines && <Lines requests={requests} />}
      </div>
    </section>
  );
}
