import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, statusOf } from '../../core/request/status';
import { useAccess } from '../hooks/use-access';

/** Why a request does not go on, and what to do; nothing when it does. */
export function SendProblem({ request }: { request: SignRequest }) {
  const status = statusOf(request);
  const access = useAccess();
  if (request.refused && status === 'refused') {
    return <p class="note bad">{errorText('refused', request.refused.platformCode)}</p>;
  }
  // Of what came from a file nothing is under way.
  if (status === 'withdrawing' && request.open)
    return <p class="note warn small">{t('cancel_pending')}</p>;
  if (!request.problem || isSettled(status)) return null;
  const { code } = request.problem;
  // To whoever asks, a host that was withdrawn is one that cannot be reached.
  const isWithdrawn = code === 'offline' && access === false;
  return <p class="note warn small">{isWithdrawn ? t('access_missing') : errorText(code)}</p>;
}
