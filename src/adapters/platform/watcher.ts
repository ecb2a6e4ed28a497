import { findRing, type Ring } from '../../core/request/frame';
import { listen } from './socket';

/** A set of payloads listened to; which ones is said anew each time. */
export interface Watcher {
  /** Listens to exactly these payloads from now on. */
  set(uuids: Iterable<string>): void;
}

/** @param onRing called with a payload's uuid and what rang */
export function makeWatcher(onRing: (uuid: string, ring: Ring) => void): Watcher {
  const lines = new Map<string, AbortController>();
  return {
    set(uuids) {
      const wanted = new Set(uuids);
      for (const [uuid, line] of lines) {
        if (wanted.has(uuid)) continue;
        line.abort();
        lines.delete(uuid);
      }
      for (const uuid of wanted) {
        if (lines.has(uuid)) continue;
        const line = new AbortController();
        lines.set(uuid, line);
        const hear = (data: unknown) => {
          const ring = findRing(data);
          if (ring) onRing(uuid, ring);
        };
        listen(uuid, hear, line.signal);
      }
    },
  };
}
