import { useEffect, useRef, useState } from 'preact/hooks';
import { requestPlatformPermission } from '../../adapters/browser/host-permission';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { useAccess } from '../hooks/use-access';
import { useAction } from '../hooks/use-action';
import { Problem } from './problem';

interface Props {
  /** Called when the permission is back, however the user granted it. */
  readonly onAllowed?: () => void;
}

/** Shows that the permission for the platform's hosts is missing, with a button that requests it. */
export function AccessNote({ onAllowed = reconcile }: Props) {
  const access = useAccess();
  const previousAccess = useRef(access);
  const [denied, setDenied] = useState(false);
  const { busy, error, act } = useAction();
  useEffect(() => {
    if (previousAccess.current === false && access) onAllowed();
    previousAccess.current = access;
  }, [access]);
  if (access !== false) return null;
  const allow = async () => setDenied(!(await requestPlatformPermission()));
  return (
    <div class="note warn small stack" role="alert" data-access>
      <p>{t('access_missing')}</p>
      {denied && <p>{t('access_denied')}</p>}
      <div class="row">
        <button type="button" disabled={busy} onClick={() => act(allow)}>
          {t('node_allow')}
        </button>
      </div>
      <Problem text={error} />
    </div>
  );
}

function reconcile(): void {
  void call('requests.reconcile').catch(console.warn);
}
