import { isPhone } from '../adapters/browser/is-phone';
import { t } from '../adapters/text/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { DeliveryHelp } from '../ui/components/delivery-help';
import { RequestTitle } from '../ui/components/request-title';
import { SendProblem } from '../ui/components/send-problem';
import { StatusChip } from '../ui/components/status-chip';

/** Whether the user needs the link or QR code now: no push was sent, or this is the phone. */
function needsLink({ pushed }: SignRequest): boolean {
  return pushed === false || isPhone();
}

/** The waiting requests, newest first. Each unfolds to its delivery help. */
export function WaitingRequests({ requests }: { requests: readonly SignRequest[] }) {
  if (requests.length === 0) return <p class="note soft">{t('nothing_waits')}</p>;
  return (
    <ul class="list">
      {requests.map((request) => (
        <li key={request.identifier}>
          <details class="request" open={requests.length === 1 && needsLink(request)}>
            <summary>
              <RequestTitle request={request} />
              <StatusChip request={request} />
            </summary>
            <div class="stack">
              <SendProblem request={request} />
              <DeliveryHelp request={request} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
