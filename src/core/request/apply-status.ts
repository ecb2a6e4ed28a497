import { dropUndefined } from '../fields';
import type { PayloadCreated } from './payload-created';
import type { PayloadResponse, PayloadStatus } from './payload-status';
import { isProven } from './proof';
import type { SignRequest } from './sign-request';
import { isOpen, isSettled, isWorthNotifying, statusOf } from './status';

/** Stores the response to a POST that created the payload. */
export function applyCreated(
  request: SignRequest,
  created: PayloadCreated,
  now: number,
): SignRequest {
  const { problem: _problem, ...rest } = request;
  return updateIndexFlags({ ...rest, ...created, sentAt: now }, now);
}

/**
 * Stores a fetched payload status. Facts are only added: an earlier fact is never overwritten, and a
 * settled outcome never changes. Facts of the ledger may still be added to a settled outcome. The one
 * exception: a signature replaces a cancellation, because money may have moved (protocol §3.5).
 */
export function applyStatus(request: SignRequest, status: PayloadStatus, now: number): SignRequest {
  const { problem: _problem, ...known } = request;
  const sent = { ...known, uuid: known.uuid ?? status.uuid, sentAt: known.sentAt ?? now };
  const before = statusOf(sent);
  const isSignedAfterCancel = before === 'cancelled' && status.resolved && status.signed;
  const wasSettled = isSettled(before) && !isSignedAfterCancel;
  const outcome = wasSettled ? {} : outcomeOf(sent, status, now);
  // A response that contradicts the settled outcome is ignored.
  const isConsistent = !wasSettled || (sent.signed === true && status.signed);
  return updateIndexFlags(
    dropUndefined({
      ...sent,
      pushed: sent.pushed ?? status.pushed,
      openedAt: sent.openedAt ?? (status.opened ? now : undefined),
      expiresAt: sent.expiresAt ?? status.expiresAt,
      ...outcome,
      // Its caller compared the identifier.
      provenAt: isProven(sent) ? sent.provenAt : now,
      answer:
        isConsistent && status.resolved ? mergeResponses(sent.answer, status.answer) : sent.answer,
      lookedAt: now,
    }) as SignRequest,
    now,
  );
}

/** Known fields stay. Only an inconclusive result of a node is replaced by a conclusive one. */
function mergeResponses(
  known: PayloadResponse | undefined,
  received: PayloadResponse,
): PayloadResponse {
  const merged = { ...received, ...known };
  const { dispatchedResult } = received;
  const isBetter = isConclusive(dispatchedResult) && !isConclusive(known?.dispatchedResult);
  return isBetter ? { ...merged, dispatchedResult } : merged;
}

/** `ter…` (may still succeed) and `tefALREADY` (was applied before) do not tell the outcome. */
function isConclusive(result: string | undefined): result is string {
  return result !== undefined && !result.startsWith('ter') && result !== 'tefALREADY';
}

function outcomeOf(request: SignRequest, status: PayloadStatus, now: number): Partial<SignRequest> {
  if (status.resolved) return { resolvedAt: status.resolvedAt ?? now, signed: status.signed };
  if (status.cancelled) return { cancelledAt: now };
  if (status.expired) return { expiredAt: request.expiredAt ?? status.expiresAt ?? now };
  return {};
}

/**
 * Call it when the platform does not know the payload any more. The request is marked as lost only
 * after it has expired.
 */
export function applyUnknown(request: SignRequest, now: number): SignRequest {
  const end = request.expiresAt ?? (request.sentAt ?? now) + request.body.options.expire * 60_000;
  return isSettled(statusOf(request)) || now < end ? request : { ...request, lostAt: now };
}

/** After this time (ms) an earlier POST cannot arrive any more: calls are aborted after 20 s. */
const POST_ARRIVAL_MS = 30_000;

/**
 * Call it when the platform has no payload for a withdrawn request. The request is marked only when
 * no earlier POST can still arrive.
 */
export function applyAbsent(request: SignRequest, now: number): SignRequest {
  const { postedAt } = request;
  const isCertain = postedAt === undefined || now - postedAt > POST_ARRIVAL_MS;
  return isCertain ? { ...request, absentAt: now } : request;
}

/**
 * Recomputes the index flags from the facts. Call it on every write. A flag is 1 or absent: an
 * absent flag keeps the request out of that flag's index.
 */
export function updateIndexFlags(request: SignRequest, now: number): SignRequest {
  const { open: _open, untold: _untold, unchecked: _unchecked, ...rest } = request;
  const open = isOpen(rest, now);
  const untold = isWorthNotifying(rest, open) && rest.told !== statusOf(rest);
  const unchecked = rest.signed && rest.answer?.hex && !rest.check;
  return {
    ...rest,
    ...(open && { open: 1 }),
    ...(untold && { untold: 1 }),
    ...(unchecked && { unchecked: 1 }),
  };
}
