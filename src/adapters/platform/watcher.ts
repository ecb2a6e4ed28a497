import type { LineState } from '../../core/request/connection';
import { findRing, type Ring } from '../../core/request/frame';
import type { SignRequest } from '../../core/request/sign-request';
import { listen } from './socket';

/** A set of requests listened to; which ones is said anew each time. */
export interface Watcher {
  /** Listens to exactly these from now on, as far as the platform has them. */
  set(requests: readonly SignRequest[]): void;
}

/**
 * @param onRing called with a request's identifier and what rang
 * @param onState called with how its line stands, whenever that may have changed
 */
export function makeWatcher(
  onRing: (identifier: string, ring: Ring) => void,
  onState?: (identifier: string, state: LineState) => void,
): Watcher {
  const lines = new Map<string, AbortController>();
  return {
    set(requests) {
      const wanted = new Map(requests.map(({ identifier, uuid }) => [identifier, uuid]));
      for (const [identifier, line] of lines) {
        if (wanted.has(identifier)) continue;
        line.abort();
        lines.delete(identifier);
      }
      for (const [identifier, uuid] of wanted) {
        if (!uuid || lines.has(identifier)) continue;
        const line = new AbortController();
        lines.set(identifier, line);
        const hear = (data: unknown) => {
          const ring = findRing(data);
          if (ring) onRing(identifier, ring);
        };
        listen(uuid, hear, line.signal, (state) => onState?.(identifier, state));
      }
    },
  };
}
