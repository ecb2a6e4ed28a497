import { isEndEvent, type PayloadEvent } from './payload-event';
import type { SignRequest } from './sign-request';

/** An event that the worker was notified of, and when. */
export interface SentEvent {
  readonly at: number;
  readonly event: PayloadEvent;
}

/** The event to expect an answer to after a further one: an end is kept over other events. */
export function mergeEvent(
  before: SentEvent | undefined,
  event: PayloadEvent,
  now: number,
): SentEvent {
  const isKept = before !== undefined && isEndEvent(before.event) && !isEndEvent(event);
  return { at: now, event: isKept ? before.event : event };
}

/**
 * Whether the worker has not handled an event yet: it may have been stopped, the platform may have
 * been unreachable, or the rate limit used up.
 * @param request as it is stored now; undefined when it is not open any more
 */
export function needsRefresh({ at, event }: SentEvent, request: SignRequest | undefined): boolean {
  // After a signature the worker waits for the ledger itself.
  if (!request || request.resolvedAt !== undefined) return false;
  // A status that was fetched right after the event may be older than it (protocol §4.2).
  if (isEndEvent(event)) return request.expiredAt === undefined;
  return (request.lookedAt ?? 0) < at;
}
