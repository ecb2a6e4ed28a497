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

/** After it was opened, only the phone can end a request (protocol §3.5). */
const CANCELLABLE: readonly Status[] = ['stored', 'unsent', 'pushed', 'not-pushed'];

/** Cancels a request, and shows when it was too late. */
export function CancelButton({ request }: { request: SignRequest }) {
  const [refusal, setRefusal] = useState('');
  const { busy, error, act } = useAction();
  const cancel = async () => {
    setRefusal('');
    const outcome = await call('request.cancel', request.identifier);
    setRefusal(outcome === 'cancelled' ? '' : t(TOO_LATE[outcome]));
  };
  return (
    <>
      {CANCELLABLE.includes(statusOf(request)) && (
        <button type="button" onClick={() => act(cancel)} disabled={busy}>
          {t('cancel_request')}
        </button>
      )}
      <Problem text={error} />
      {refusal && (
        <p class="note warn small" role="status">
          {refusal}
        </p>
      )}
    </>
  );
}
