import { type TextKey, t } from '../adapters/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { exactTimeText } from '../ui/time-text';

/** What happened when, as far as it is known. */
export function Timeline({ request }: { request: SignRequest }) {
  const facts: [TextKey, number | undefined][] = [
    ['fact_made', request.createdAt],
    [request.pushed ? 'fact_pushed' : 'fact_sent', request.sentAt],
    ['fact_opened', request.openedAt],
    [request.signed ? 'fact_signed' : 'fact_rejected', request.resolvedAt],
    ['fact_cancelled', request.cancelledAt],
    ['fact_withdrawn', request.withdrawnAt],
    ['fact_expired', request.expiredAt],
  ];
  return (
    <ol class="timeline small">
      {facts.map(
        ([key, time]) =>
          time !== undefined && (
            <li key={key} class="row spread">
              <span>{t(key)}</span>
              <time class="soft" dateTime={new Date(time).toISOString()}>
                {exactTimeText(time)}
              </time>
            </li>
          ),
      )}
    </ol>
  );
}
