/** A burst: events of at least this many requests within `BURST_WINDOW_MS`. */
const BURST_SIZE = 5;
const BURST_WINDOW_MS = 1000;

/**
 * Detects bursts: events of many requests at about the same time. Requests without a connection have
 * then probably changed too.
 */
export class BurstDetector {
  /** The time of the last event, by request. */
  private lastEvents = new Map<string, number>();

  /** Adds an event of a request. @returns whether the event is part of a burst */
  add(identifier: string, now: number): boolean {
    for (const [other, at] of this.lastEvents) {
      if (now - at > BURST_WINDOW_MS) this.lastEvents.delete(other);
    }
    this.lastEvents.set(identifier, now);
    return this.lastEvents.size >= BURST_SIZE;
  }
}
