import { dropUndefined } from '../fields';
import type { PayloadCreated } from './payload-created';
import type { PayloadResponse, PayloadStatus } from './payload-status';
import type { SignRequest } from './sign-request';
import { isOpen, isSettled, isWorthNotifying, statusOf } from './status';

/** The facts after a POST was answered. */
export function applyCreated(
  request: SignRequest,
  created: PayloadCreated,
  now: number,
): SignRequest {
  const { problem: _solved, ...rest } = request;
  return updateIndexFlags(
    { ...rest, uuid: created.uuid, pushed: created.pushed, sentAt: now },
    now,
  );
}

/**
 * The facts after the truth was fetched. Facts only accumulate: an earlier one is never
 * overwritten, and a settled outcome never changes; only the ledger's facts join it later.
 */
export function applyStatus(request: SignRequest, truth: PayloadStatus, now: number): SignRequest {
  const { problem: _solved, ...known } = request;
  const found = { ...known, uuid: known.uuid ?? truth.uuid, sentAt: known.sentAt ?? now };
  const settled = isSettled(statusOf(found));
  const outcome = settled ? {} : outcomeOf(found, truth, now);
  const sameSide = !settled || (found.signed === true && truth.signed);
  return updateIndexFlags(
    dropUndefined({
      ...found,
      pushed: found.pushed ?? truth.pushed,
      openedAt: found.openedAt ?? (truth.opened ? now : undefined),
      expiresAt: found.expiresAt ?? truth.expiresAt,
      ...outcome,
      answer: sameSide && truth.resolved ? joinAnswers(found.answer, truth.answer) : found.answer,
      lookedAt: now,
    }) as SignRequest,
    now,
  );
}

/** What is known stays; a node's answer that said neither yes nor no gives way to one that does. */
function joinAnswers(known: PayloadResponse | undefined, fresh: PayloadResponse): PayloadResponse {
  const joined = { ...fresh, ...known };
  const { dispatchedResult } = fresh;
  const better = saysHow(dispatchedResult) && !saysHow(known?.dispatchedResult);
  return better ? { ...joined, dispatchedResult } : joined;
}

/** `ter…` (it may still go through) and `tefALREADY` (it has gone through) say neither yes nor no. */
function saysHow(result: string | undefined): result is string {
  return result !== undefined && !result.startsWith('ter') && result !== 'tefALREADY';
}

function outcomeOf(request: SignRequest, truth: PayloadStatus, now: number): Partial<SignRequest> {
  if (truth.resolved) return { resolvedAt: truth.resolvedAt ?? now, signed: truth.signed };
  if (truth.cancelled) return { cancelledAt: now };
  if (truth.expired) return { expiredAt: request.expiredAt ?? truth.expiresAt ?? now };
  return {};
}

/** The facts after the platform said that it does not know the payload, though it once did. */
export function applyUnknown(request: SignRequest, now: number): SignRequest {
  const end = request.expiresAt ?? (request.sentAt ?? now) + request.body.options.expire * 60_000;
  const settled = isSettled(statusOf(request));
  return settled || now < end ? request : { ...request, lostAt: now };
}

/** After this long no earlier try still arrives: a call is given up after 20 s. */
const ARRIVAL = 30_000;

/** The platform does not have what was taken back; sure once no earlier try can still arrive. */
export function applyAbsent(request: SignRequest, now: number): SignRequest {
  const sure = request.postedAt === undefined || now - request.postedAt > ARRIVAL;
  return sure ? { ...request, absentAt: now } : request;
}

/**
 * Recomputes the index flags from the facts. Call it on every write. A request without a flag is
 * not in that flag's index.
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
