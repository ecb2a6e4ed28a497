import { isLessDelivered } from '../../core/ledger/outcome';
import type { SignRequest } from '../../core/request/sign-request';
import { StatusChip } from './status-chip';

/** Where a request stands, also whether less was delivered than asked, which is not done. */
export function OutcomeChip({ request }: { request: SignRequest }) {
  return (
    <StatusChip request={request} isLess={isLessDelivered(request, request.ledger?.delivered)} />
  );
}
