import { isAnswerEvent, isEndEvent, type PayloadEvent } from './payload-event';
import type { SignRequest } from './sign-request';

/** The status of a payload lags behind its frames at most this long (ms). */
const STATUS_LAG_MS = 5000;

/** An event that was sent to the worker, and when. */
export interface PendingEvent {
  readonly at: number;
  readonly event: PayloadEvent;
}

/** Merges a new event into the pending one: an end event is kept over other events. */
export function mergeEvent(
  before: PendingEvent | undefined,
  event: PayloadEvent,
  now: number,
): PendingEvent {
  const isKept = before !== undefined && isEndEvent(before.event) && !isEndEvent(event);
  return { at: now, event: isKept ? before.event : event };
}

/**
 * Whether the worker has not handled an event yet: it may have been stopped, the platform
 * unreachable, or the rate limit used up.
 * @param request the stored request; undefined when it is not open any more
 */
export function needsRefresh(
  { at, event }: PendingEvent,
  request: SignRequest | undefined,
): boolean {
  // After a signature the worker polls the ledger.
  if (!request || request.resolvedAt !== undefined) return false;
  const { lookedAt = 0, expiredAt, cancelledAt } = request;
  const isOver = expiredAt !== undefined || cancelledAt !== undefined;
  // A status fetched right after the event may not contain it yet (protocol §4.2).
  if (isEndEvent(event) && !isOver) return true;
  // After a cancellation, a rejection is not stored, so its event cannot wait for that.
  if (isAnswerEvent(event)) return lookedAt < at + STATUS_LAG_MS;
  return event !== 'expired' && lookedAt < at;
}
