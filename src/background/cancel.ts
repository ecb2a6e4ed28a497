import { findRequest } from '../adapters/storage/find-requests';
import type { CancelOutcome } from '../core/calls';
import { CompanionError } from '../core/companion-error';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import { platform } from './platform';
import { refresh } from './refresh';
import { send } from './send';
import { expectSessionFor } from './session';
import { updateRequest } from './update-request';

/** The outcome of each reason of the platform (protocol §3.5). */
const OUTCOME: Record<string, CancelOutcome> = {
  OK: 'cancelled',
  ALREADY_CANCELLED: 'cancelled',
  ALREADY_RESOLVED: 'resolved',
  ALREADY_EXPIRED: 'expired',
  ALREADY_OPENED: 'opened',
};

/**
 * Cancels a request. A request that was never posted is withdrawn locally. One that may have arrived
 * is looked up and cancelled at the platform, now or when the platform can be reached again.
 * @throws CompanionError when the platform has the request, and the call to cancel it failed
 */
export async function cancel(identifier: string): Promise<CancelOutcome> {
  const request = await findRequest(identifier);
  if (!request) throw new CompanionError('not-found');
  return request.uuid ? cancelSent(request, request.uuid) : withdraw(identifier);
}

async function cancelSent(request: SignRequest, uuid: string): Promise<CancelOutcome> {
  const session = await expectSessionFor(request);
  const reason = await platform.cancelPayload(session, { ...request, uuid });
  await refresh(request.identifier);
  return OUTCOME[reason] ?? 'opened';
}

async function withdraw(identifier: string): Promise<CancelOutcome> {
  const withdrawn = await updateRequest(identifier, (row) => ({
    ...row,
    withdrawnAt: row.withdrawnAt ?? Date.now(),
  }));
  if (!withdrawn || statusOf(withdrawn) === 'withdrawn') return 'cancelled';
  // The first call waits for a send in progress, which cancels the payload when it sees
  // `withdrawnAt`. The second call looks for a payload whose response was lost.
  await send(identifier);
  await send(identifier);
  const after = await findRequest(identifier);
  const status = after && statusOf(after);
  if (status === 'cancelled' || status === 'withdrawn') return 'cancelled';
  return status === 'opened' ? 'opened' : 'pending';
}
