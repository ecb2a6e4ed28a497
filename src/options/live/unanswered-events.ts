import type { PayloadEvent } from '../../core/request/payload-event';
import { mergeEvent, needsRefresh, type PendingEvent } from '../../core/request/pending-event';
import type { SignRequest } from '../../core/request/sign-request';

/** The worker is notified again of an event that it did not handle within this time (ms). */
export const RETRY_AFTER = 5000;

/** The events that the worker was notified of and has not handled yet. */
export class UnansweredEvents {
  private readonly events = new Map<string, PendingEvent>();

  add(identifier: string, event: PayloadEvent, now: number): void {
    this.events.set(identifier, mergeEvent(this.events.get(identifier), event, now));
  }

  /**
   * Forgets the events that were handled.
   * @param open the open requests, by identifier
   * @returns the events to notify the worker of again
   */
  takeOverdue(
    open: ReadonlyMap<string, SignRequest>,
    now: number,
  ): [identifier: string, event: PayloadEvent][] {
    const overdue: [string, PayloadEvent][] = [];
    for (const [identifier, sent] of this.events) {
      if (!needsRefresh(sent, open.get(identifier))) this.events.delete(identifier);
      else if (now - sent.at >= RETRY_AFTER) overdue.push([identifier, sent.event]);
    }
    return overdue;
  }
}
