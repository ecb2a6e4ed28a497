import { useState } from 'preact/hooks';
import { thrownText } from '../adapters/error-text';
import { type TextKey, t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { CancelOutcome } from '../core/calls';
import { signUrl } from '../core/request/payload-created';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import type { Status } from '../core/request/status-name';
import { Qr } from './qr';

const TOO_LATE: Record<Exclude<CancelOutcome, 'cancelled'>, TextKey> = {
  opened: 'cancel_opened',
  resolved: 'cancel_resolved',
  expired: 'cancel_expired',
  pending: 'cancel_pending',
};

/** Once opened only the phone can end it (protocol §3.5). */
const CANCELLABLE: readonly Status[] = ['stored', 'unsent', 'pushed', 'not-pushed'];

/** "It is not on my phone": QR, link, what to check, and taking it back. */
export function Ladder({ request }: { request: SignRequest }) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const status = statusOf(request);
  const cancel = async () => {
    setBusy(true);
    try {
      const outcome = await call('request.cancel', request.identifier);
      setSaid(outcome === 'cancelled' ? '' : t(TOO_LATE[outcome]));
    } catch (error) {
      setSaid(thrownText(error));
    }
    setBusy(false);
  };
  return (
    <div class="stack">
      {request.uuid && (
        <>
          <Qr text={signUrl(request.uuid)} label={t('qr_label')} />
          <p class="small soft">{t('ladder_hint')}</p>
        </>
      )}
      <div class="row wrap">
        {request.uuid && (
          <a class="button" href={signUrl(request.uuid)} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
        {CANCELLABLE.includes(status) && (
          <button type="button" onClick={() => void cancel()} disabled={busy}>
            {t('cancel_request')}
          </button>
        )}
      </div>
      {said && (
        <p class="note warn small" role="status">
          {said}
        </p>
      )}
    </div>
  );
}
