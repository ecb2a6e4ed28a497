import type { Status } from '../core/request/status-name';
import { type TextKey, t } from './i18n';

const KEYS: Record<Status, TextKey> = {
  stored: 'status_stored',
  unsent: 'status_unsent',
  withdrawing: 'status_withdrawing',
  withdrawn: 'status_withdrawn',
  refused: 'status_refused',
  pushed: 'status_pushed',
  'not-pushed': 'status_not_pushed',
  opened: 'status_opened',
  signed: 'status_signed',
  submitted: 'status_submitted',
  failed: 'status_failed',
  rejected: 'status_rejected',
  cancelled: 'status_cancelled',
  expired: 'status_expired',
  'expired-opened': 'status_expired_opened',
  lost: 'status_lost',
};

/** The one line that says where a request stands. */
export function statusText(status: Status): string {
  return t(KEYS[status]);
}
