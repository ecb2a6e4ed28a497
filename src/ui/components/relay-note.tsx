import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';

/** Shows that the relay cannot be reached, and whether the platform is used instead. */
export function RelayNote({ session: { jwt } }: { session: Session }) {
  return (
    <div class="note warn small" role="status" data-relay-failed>
      {t(jwt ? 'relay_failed' : 'relay_failed_alone')}
    </div>
  );
}
