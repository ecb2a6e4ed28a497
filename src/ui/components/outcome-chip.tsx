import { isLessDelivered } from '../../core/ledger/outcome';
import type { SignRequest } from '../../core/request/sign-request';
import { StatusChip } from './status-chip';

/** The status of a request, or that the ledger delivered less than requested. */
export function OutcomeChip({ request }: { request: SignRequest }) {
  return (
    <StatusChip request={request} isLess={isLessDelivered(request, request.ledger?.delivered)} />
  );
}
