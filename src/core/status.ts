import type { SignRequest } from './sign-request';

/** The one honest word for where a request stands. */
export type Status =
  | 'stored'
  | 'unsent'
  | 'withdrawn'
  | 'refused'
  | 'pushed'
  | 'not-pushed'
  | 'opened'
  | 'signed'
  | 'submitted'
  | 'failed'
  | 'rejected'
  | 'cancelled'
  | 'expired'
  | 'expired-opened';

/**
 * Derived from the facts, in the order of what outweighs what (protocol §3.4, state table):
 * an answer outweighs a cancel, a cancel an expiry. "Expired" means *open before*: opened in time,
 * it may still be signed (protocol §4.3).
 */
export function statusOf(request: SignRequest): Status {
  if (request.resolvedAt !== undefined) return request.signed ? signedStatus(request) : 'rejected';
  if (request.withdrawnAt !== undefined && !request.uuid) return 'withdrawn';
  if (request.refused) return 'refused';
  if (request.cancelledAt !== undefined) return 'cancelled';
  if (request.expiredAt !== undefined) return request.openedAt ? 'expired-opened' : 'expired';
  if (request.openedAt !== undefined) return 'opened';
  if (request.uuid) return request.pushed ? 'pushed' : 'not-pushed';
  return request.problem ? 'unsent' : 'stored';
}

/** "Signed" is not "done": after submission a node answers, and `tes…` alone is success. */
function signedStatus(request: SignRequest): Status {
  const result = request.answer?.dispatchedResult;
  if (!result) return 'signed';
  return result.startsWith('tes') ? 'submitted' : 'failed';
}

/** Statuses that never change again (only ledger facts are added). */
export function isSettled(status: Status): boolean {
  return !['stored', 'unsent', 'pushed', 'not-pushed', 'opened', 'expired-opened'].includes(status);
}

/** How long after signing a node's word on the submission is waited for. */
const DISPATCH_WAIT = 10 * 60_000;

/** How long after its expiry an opened request is still followed. */
const LATE_SIGN_WAIT = 7 * 24 * 3_600_000;

/** Whether anything is still to come for a request. */
export function isOpen(request: SignRequest, now: number): boolean {
  const status = statusOf(request);
  if (status === 'signed') {
    return request.body.options.submit && now - (request.resolvedAt ?? now) < DISPATCH_WAIT;
  }
  if (status === 'expired-opened') return now - (request.expiredAt ?? now) < LATE_SIGN_WAIT;
  return !isSettled(status);
}

/** Whether the request waits for somebody: what the badge counts and the popup lists. */
export function isWaiting(request: SignRequest): boolean {
  const status = statusOf(request);
  return !isSettled(status) && status !== 'expired-opened';
}
