import { t } from '../adapters/i18n';
import type { Session } from '../core/session';
import { timeText } from './time-text';

/** Until when somebody is signed in, or push works; and when the relay for it could not be reached. */
export function SessionTime({ session: { relay, jwt, expiresAt } }: { session: Session }) {
  if (!relay) return <div class="small soft">{t('session_until', timeText(expiresAt))}</div>;
  const { until, failedAt } = relay;
  return (
    <>
      <div class="small soft">
        {until > Date.now() ? t('relay_push_until', timeText(until)) : t('relay_lapsed')}
      </div>
      {failedAt && (
        <div class="note warn small" role="status" data-relay-failed>
          {t(jwt ? 'relay_failed' : 'relay_failed_alone')}
        </div>
      )}
    </>
  );
}
