import type { PayloadRecord } from '../payloads/record';

/**
 * What happens inside the platform: `created`, `pushed` (reaches the phone), `resolved` (signed or
 * rejected), `cancelled` (through the API), `expired`, `changed` (anything else).
 */
export type PlatformEvent = 'created' | 'pushed' | 'changed' | 'resolved' | 'cancelled' | 'expired';
export type PlatformListener = (event: PlatformEvent, record: PayloadRecord) => void;

/** A list of listeners; one that throws does not stop the others. */
export class PlatformEvents {
  #listeners = new Set<PlatformListener>();

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
