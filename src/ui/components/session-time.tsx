import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';
import { timeText } from '../text/time-text';

/** Until when somebody is signed in, or push works. */
export function SessionTime({ session: { relay, expiresAt } }: { session: Session }) {
  if (!relay) return <div class="small soft">{t('session_until', timeText(expiresAt))}</div>;
  return (
    <div class="small soft">
      {relay.until > Date.now() ? t('relay_push_until', timeText(relay.until)) : t('relay_lapsed')}
    </div>
  );
}

/** That the relay could not be reached, and what is done in its place. */
export function RelayNote({ session: { jwt } }: { session: Session }) {
  return (
    <div class="note warn small" role="status" data-relay-failed>
      {t(jwt ? 'relay_failed' : 'relay_failed_alone')}
    </div>
  );
}
