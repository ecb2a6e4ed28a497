import { t } from '../../adapters/text/i18n';
import { statusText } from '../../adapters/text/status-text';
import { isFileOutcome } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';
import { isOverdue, isSettled, statusOf } from '../../core/request/status';
import type { Status } from '../../core/request/status-name';

const TONE: Record<Status, string> = {
  stored: 'wait',
  unsent: 'warn',
  withdrawing: 'warn',
  withdrawn: '',
  refused: 'bad',
  pushed: 'wait',
  'not-pushed': 'wait',
  opened: 'wait',
  signing: 'wait',
  signed: 'good',
  submitted: 'wait',
  validated: 'good',
  failed: 'bad',
  unfound: 'warn',
  'wrong-network': 'bad',
  different: 'bad',
  rejected: 'bad',
  cancelled: '',
  expired: '',
  'expired-opened': 'warn',
  lost: 'warn',
};

interface Props {
  readonly request: SignRequest;
  /** The ledger delivered less than requested. */
  readonly isLess?: boolean;
}

/** The status of a request in words. @param isLess whether less was delivered than requested */
export function requestStatusText(request: SignRequest, isLess = false): string {
  const status = statusOf(request);
  if (isOverdue(request, Date.now())) return t('status_overdue');
  const text = isLess && status === 'validated' ? t('status_less') : statusText(status);
  return isFileOutcome(request) && isSettled(status) ? t('status_from_file', text) : text;
}

/** The status of a request as a coloured label. */
export function StatusChip({ request, isLess: deliveredLess }: Props) {
  const status = statusOf(request);
  const overdue = isOverdue(request, Date.now());
  const isLess = deliveredLess && status === 'validated';
  const isFromFile = isFileOutcome(request) && isSettled(status);
  const tone = overdue ? 'warn' : isLess ? 'bad' : isFromFile ? '' : TONE[status];
  return (
    <span class={`chip ${tone}`} data-status={status}>
      {requestStatusText(request, isLess)}
    </span>
  );
}
