import { useEffect, useRef, useState } from 'preact/hooks';
import { requestPlatformPermission } from '../../adapters/browser/host-permission';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { useAccess } from '../hooks/use-access';
import { useAction } from '../hooks/use-action';
import { Problem } from './problem';

interface Props {
  /** Called when the access is back, however it was given. */
  readonly onAllowed?: () => void;
}

/** That the platform's hosts were withdrawn, with the press that asks for them; nothing otherwise. */
export function AccessNote({ onAllowed = sendWhatWaits }: Props) {
  const access = useAccess();
  const before = useRef(access);
  const [denied, setDenied] = useState(false);
  const { busy, error, act } = useAction();
  useEffect(() => {
    if (before.current === false && access) onAllowed();
    before.current = access;
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

function sendWhatWaits(): void {
  void call('requests.reconcile').catch(console.warn);
}
