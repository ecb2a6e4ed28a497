import type { SignRequest } from './sign-request';
import type { Status } from './status-name';

/**
 * Where a request stands, derived from the facts in the order of what outweighs what (protocol
 * §3.4, state table): an answer outweighs a cancel, a cancel an expiry. "Expired" means *open
 * before*: opened in time, it may still be signed (protocol §4.3).
 */
export function statusOf(request: SignRequest): Status {
  if (request.resolvedAt !== undefined) return request.signed ? signedStatus(request) : 'rejected';
  if (request.withdrawnAt !== undefined && !request.uuid) return withdrawnStatus(request);
  if (request.refused) return 'refused';
  if (request.cancelledAt !== undefined) return 'cancelled';
  if (request.lostAt !== undefined) return 'lost';
  if (request.expiredAt !== undefined) return request.openedAt ? 'expired-opened' : 'expired';
  if (request.openedAt !== undefined) return 'opened';
  if (request.uuid) return request.pushed ? 'pushed' : 'not-pushed';
  return request.problem ? 'unsent' : 'stored';
}

/** Once on the wire, only the platform's word makes sure that it is gone. */
function withdrawnStatus(request: SignRequest): Status {
  const gone = request.postedAt === undefined || request.absentAt !== undefined;
  return gone ? 'withdrawn' : 'withdrawing';
}

/** "Signed" is not "done": after submission a node answers, and `tes…` alone is success. */
function signedStatus(request: SignRequest): Status {
  // A final ledger outweighs what one node thought when it took the transaction in.
  const result = request.ledger?.result ?? request.answer?.dispatchedResult;
  if (!isFinalResult(result)) return 'signed';
  return result.startsWith('tes') ? 'submitted' : 'failed';
}

/**
 * Whether a node's answer says how the submission went. `ter…` (it may still go through) and
 * `tefALREADY` (it has already gone through) say neither yes nor no (XRPL "Transaction Results").
 */
export function isFinalResult(result: string | undefined): result is string {
  return result !== undefined && !result.startsWith('ter') && result !== 'tefALREADY';
}

const UNSETTLED: readonly Status[] = [
  'stored',
  'unsent',
  'withdrawing',
  'pushed',
  'not-pushed',
  'opened',
  'expired-opened',
];

/** Whether the outcome never changes again (only ledger facts are added). */
export function isSettled(status: Status): boolean {
  return !UNSETTLED.includes(status);
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

/**
 * Whether it came to an end the user should hear of: not what they just did here, and not a
 * signature while a node's word on it may still come.
 */
export function isWorthTelling(request: SignRequest, open: boolean): boolean {
  const status = statusOf(request);
  if (status === 'withdrawn' || status === 'cancelled') return false;
  if (status === 'signed') return !open;
  return isSettled(status) || status === 'expired-opened';
}

/** Whether its time is over and nobody could ask yet how it ended. */
export function isOverdue(request: SignRequest, now: number): boolean {
  const late = request.expiresAt !== undefined && now > request.expiresAt + 60_000;
  return late && ['pushed', 'not-pushed', 'opened'].includes(statusOf(request));
}

/** Whether the request waits for somebody: what the badge counts and the popup lists. */
export function isWaiting(request: SignRequest, now: number): boolean {
  const status = statusOf(request);
  return !isSettled(status) && status !== 'expired-opened' && !isOverdue(request, now);
}
