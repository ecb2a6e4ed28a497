import { findRequest } from '../adapters/storage/find-requests';
import type { CancelOutcome } from '../core/calls';
import { CompanionError } from '../core/companion-error';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import { platform } from './platform';
import { record } from './record';
import { refresh } from './refresh';
import { send } from './send';
import { expectSessionFor } from './session';

/** The platform's reasons (protocol §3.5) in our words. */
const OUTCOME: Record<string, CancelOutcome> = {
  OK: 'cancelled',
  ALREADY_CANCELLED: 'cancelled',
  ALREADY_RESOLVED: 'resolved',
  ALREADY_EXPIRED: 'expired',
  ALREADY_OPENED: 'opened',
};

/**
 * Takes a request back. One that never went on the wire is withdrawn here; one that may have
 * arrived is looked for and cancelled at the platform, now or as soon as that can be asked.
 * @throws CompanionError when a request the platform has could not be cancelled
 */
export async function cancel(identifier: string): Promise<CancelOutcome> {
  const request = await findRequest(identifier);
  if (!request) throw new CompanionError('not-found');
  return request.uuid ? cancelSent(request, request.uuid) : withdraw(identifier);
}

async function cancelSent(request: SignRequest, uuid: string): Promise<CancelOutcome> {
  const session = await expectSessionFor(request);
  const reason = await platform.cancelPayload(session, uuid);
  await refresh(request.identifier);
  return OUTCOME[reason] ?? 'opened';
}

async function withdraw(identifier: string): Promise<CancelOutcome> {
  const withdrawn = await record(identifier, (row) => ({
    ...row,
    withdrawnAt: row.withdrawnAt ?? Date.now(),
  }));
  if (!withdrawn || statusOf(withdrawn) === 'withdrawn') return 'cancelled';
  // Once for what is under way (it sees the mark when it is done), once to look for what got lost.
  await send(identifier);
  await send(identifier);
  const after = await findRequest(identifier);
  const status = after && statusOf(after);
  if (status === 'cancelled' || status === 'withdrawn') return 'cancelled';
  return status === 'opened' ? 'opened' : 'pending';
}
