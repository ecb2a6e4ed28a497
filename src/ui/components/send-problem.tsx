import { errorText } from '../../adapters/text/error-text';
import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, statusOf } from '../../core/request/status';
import { useAccess } from '../hooks/use-access';

/** Shows why a request is not sent or cancelled, and what to do; nothing without a problem. */
export function SendProblem({ request }: { request: SignRequest }) {
  const status = statusOf(request);
  const access = useAccess();
  if (request.refused && status === 'refused') {
    return (
      <p class="note bad" role="alert">
        {errorText('refused', request.refused.platformCode)}
      </p>
    );
  }
  // An imported request is not open: no cancellation is pending for it.
  if (status === 'withdrawing' && request.open)
    return (
      <p class="note warn small" role="status">
        {t('cancel_pending')}
      </p>
    );
  if (!request.problem || isSettled(status)) return null;
  const { code } = request.problem;
  // Calls to a host without permission fail like calls without a network.
  const isWithdrawn = code === 'offline' && access === false;
  return (
    <p class="note warn small" role="status">
      {isWithdrawn ? t('access_missing') : errorText(code)}
    </p>
  );
}
