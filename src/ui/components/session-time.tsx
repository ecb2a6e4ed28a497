import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';
import { timeText } from '../text/time-text';

/** Shows when the session ends or, with a relay, when push ends. */
export function SessionTime({ session: { relay, expiresAt } }: { session: Session }) {
  if (!relay) return <div class="small soft">{t('session_until', timeText(expiresAt))}</div>;
  return (
    <div class="small soft">
      {relay.until > Date.now() ? t('relay_push_until', timeText(relay.until)) : t('relay_lapsed')}
    </div>
  );
}
