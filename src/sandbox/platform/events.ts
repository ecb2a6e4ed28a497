import type { PayloadRecord } from '../payloads/record';

/**
 * Events of a payload: `created`, `pushed` (sent to the phone), `resolved` (signed or rejected),
 * `cancelled` (through the API), `expired`, `changed` (any other change).
 */
export type PlatformEvent = 'created' | 'pushed' | 'changed' | 'resolved' | 'cancelled' | 'expired';
export type PlatformListener = (event: PlatformEvent, record: PayloadRecord) => void;

/** Listeners to platform events; an error in one does not stop the others. */
export class PlatformEvents {
  #listeners = new Set<PlatformListener>();

  /** The returned function ends the subscription. */
  subscribe(listener: PlatformListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit(event: PlatformEvent, record: PayloadRecord): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event, record);
      } catch (cause) {
        console.error(`A listener for "${event}" failed`, cause);
      }
    }
  }
}
