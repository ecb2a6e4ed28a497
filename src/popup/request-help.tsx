import type { SignRequest } from '../core/request/sign-request';
import { DeliveryHelp } from '../ui/components/delivery-help';
import { SendProblem } from '../ui/components/send-problem';

/** What an unfolded request shows: why it is not sent, and how it reaches the phone. */
export function RequestHelp({ request }: { request: SignRequest }) {
  return (
    <div class="stack">
      <SendProblem request={request} />
      <DeliveryHelp request={request} />
    </div>
  );
}
