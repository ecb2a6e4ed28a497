import type { SignRequest } from '../core/request/sign-request';
import { titleOf } from '../core/transaction/summary';
import { timeText } from './time-text';

/** A request in two short lines: what it is, and when and where it was made. */
export function RequestTitle({ request }: { request: SignRequest }) {
  const { type, amount } = titleOf(request.body);
  return (
    <span class="grow">
      <span class="cut block">
        <strong>{type}</strong> {amount}
      </span>
      <span class="small soft cut block">
        {timeText(request.createdAt)}
        {request.site && ` · ${request.site}`}
      </span>
    </span>
  );
}
