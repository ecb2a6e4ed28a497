import { errorText } from '../adapters/error-text';
import { t } from '../adapters/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { isSettled, statusOf } from '../core/request/status';

/** Why a request does not go on, and what to do; nothing when it does. */
export function Trouble({ request }: { request: SignRequest }) {
  const status = statusOf(request);
  if (request.refused && status === 'refused') {
    return <p class="note bad">{errorText('refused', request.refused.platformCode)}</p>;
  }
  // Of what came from a file nothing is under way.
  if (status === 'withdrawing' && request.open)
    return <p class="note warn small">{t('cancel_pending')}</p>;
  if (!request.problem || isSettled(status)) return null;
  return <p class="note warn small">{errorText(request.problem.code)}</p>;
}
