import { t } from '../adapters/i18n';
import { statusText } from '../adapters/status-text';
import type { SignRequest } from '../core/request/sign-request';
import { isOverdue, statusOf } from '../core/request/status';
import type { Status } from '../core/request/status-name';

const TONE: Record<Status, string> = {
  stored: 'wait',
  unsent: 'warn',
  withdrawing: 'warn',
  withdrawn: '',
  refused: 'bad',
  pushed: 'wait',
  'not-pushed': 'wait',
  opened: 'wait',
  signed: 'good',
  submitted: 'good',
  failed: 'bad',
  rejected: 'bad',
  cancelled: '',
  expired: '',
  'expired-opened': 'warn',
  lost: 'warn',
};

/** Where a request stands, in one word with its colour. */
export function StatusChip({ request }: { request: SignRequest }) {
  const status = statusOf(request);
  const overdue = isOverdue(request, Date.now());
  return (
    <span class={`chip ${overdue ? 'warn' : TONE[status]}`} data-status={status}>
      {overdue ? t('status_overdue') : statusText(status)}
    </span>
  );
}
