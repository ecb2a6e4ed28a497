import { statusText } from '../adapters/status-text';
import type { SignRequest } from '../core/sign-request';
import { type Status, statusOf } from '../core/status';

const TONE: Record<Status, string> = {
  stored: 'wait',
  unsent: 'warn',
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
};

/** Where a request stands, in one word with its colour. */
export function StatusChip({ request }: { request: SignRequest }) {
  const status = statusOf(request);
  return (
    <span class={`chip ${TONE[status]}`} data-status={status}>
      {statusText(status)}
    </span>
  );
}
