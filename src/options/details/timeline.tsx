import { type TextKey, t } from '../../adapters/text/i18n';
import { isFileOutcome } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { exactTimeText } from '../../ui/text/time-text';

type Source = 'here' | 'frame' | 'answer' | 'fetch' | 'node' | 'file';
type Fact = readonly [key: TextKey, time: number | undefined, source: Source];

/**
 * Folded away: the events of a request with their times and sources, in the order in which they can happen. They
 * cannot be sorted by time: the times come from several clocks, and some have whole seconds only.
 */
export function Timeline({ request }: { request: SignRequest }) {
  return (
    <details>
      <summary class="small">{t('timeline')}</summary>
      <ol class="timeline small" aria-label={t('timeline')}>
        {factsOf(request).map(
          ([key, time, source]) =>
            time !== undefined && (
              <li key={key} data-fact-name={key}>
                <span>{t(key)}</span>
                <span class="soft">
                  {t(`source_${isFromFile(request, key, time) ? 'file' : source}`)}
                </span>
                <time class="soft" dateTime={new Date(time).toISOString()}>
                  {exactTimeText(time)}
                </time>
              </li>
            ),
        )}
      </ol>
    </details>
  );
}

/** Whether a fact was in the file that the request was imported from. */
function isFromFile(request: SignRequest, key: TextKey, time: number): boolean {
  const { importedAt } = request;
  if (importedAt === undefined || key === 'fact_imported') return false;
  return isFileOutcome(request) || time < importedAt;
}

/** Facts without a time have not happened. */
function factsOf(request: SignRequest): Fact[] {
  const { ledger, refused, problem, pushed, signed, uuid } = request;
  const isDone = ledger?.result.startsWith('tes');
  return [
    ['fact_made', request.createdAt, 'here'],
    ['fact_unsent', uuid ? undefined : problem?.at, 'here'],
    ['fact_refused', refused?.at, 'answer'],
    [pushed ? 'fact_pushed' : 'fact_sent', request.sentAt, 'answer'],
    ['fact_withdrawn', request.withdrawnAt, 'here'],
    ['fact_opened', request.openedAt, 'fetch'],
    ['fact_signing', request.signingAt, 'frame'],
    ['fact_cancelled', request.cancelledAt, 'fetch'],
    ['fact_expired', request.expiredAt, 'fetch'],
    ['fact_lost', request.lostAt, 'fetch'],
    [signed ? 'fact_signed' : 'fact_rejected', request.resolvedAt, 'fetch'],
    ['fact_dispatched', request.dispatchedAt, 'frame'],
    [
      isDone ? 'fact_ledger' : 'fact_failed',
      ledger?.time ?? ledger?.at,
      ledger?.by === 'node' ? 'node' : 'fetch',
    ],
    ['fact_unfound', request.unfoundAt, 'fetch'],
    ['fact_imported', request.importedAt, 'here'],
  ];
}
