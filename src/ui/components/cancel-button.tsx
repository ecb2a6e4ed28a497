import { useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { CancelOutcome } from '../../core/calls';
import type { SignRequest } from '../../core/request/sign-request';
import { statusOf } from '../../core/request/status';
import type { Status } from '../../core/request/status-name';
import { useAction } from '../hooks/use-action';
import { Problem } from './problem';

const TOO_LATE: Record<Exclude<CancelOutcome, 'cancelled'>, TextKey> = {
  opened: 'cancel_opened',
  resolved: 'cancel_resolved',
  expired: 'cancel_expired',
  pending: 'cancel_pending',
};

/** Once opened only the phone can end it (protocol §3.5). */
const CANCELLABLE: readonly Status[] = ['stored', 'unsent', 'pushed', 'not-pushed'];

/** Takes a request back; when that came too late it says so. */
export function CancelButton({ request }: { request: SignRequest }) {
  const [said, setSaid] = useState('');
  const { busy, error, act } = useAction();
  const cancel = async () => {
    setSaid('');
    const outcome = await call('request.cancel', request.identifier);
    setSaid(outcome === 'cancelled' ? '' : t(TOO_LATE[outcome]));
  };
  return (
    <>
      {CANCELLABLE.includes(statusOf(request)) && (
        <button type="button" onClick={() => act(cancel)} disabled={busy}>
          {t('cancel_request')}
        </button>
      )}
      <Problem text={error} />
      {said && (
        <p class="note warn small" role="status">
          {said}
        </p>
      )}
    </>
  );
}
