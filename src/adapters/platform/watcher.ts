import type { ConnectionState } from '../../core/request/connection';
import { findPayloadEvent, type PayloadEvent } from '../../core/request/payload-event';
import type { SignRequest } from '../../core/request/sign-request';
import { listenToPayload } from './socket';

/** Keeps one socket open for each watched request. */
export interface Watcher {
  /** Replaces the watched requests. Requests without a payload are ignored until they have one. */
  set(requests: readonly SignRequest[]): void;
}

/**
 * @param onEvent called with a request's identifier and the event of a frame
 * @param onState called with a request's identifier and the state of its connection when that changes
 */
export function createWatcher(
  onEvent: (identifier: string, event: PayloadEvent) => void,
  onState?: (identifier: string, state: ConnectionState) => void,
): Watcher {
  const sockets = new Map<string, AbortController>();
  return {
    set(requests) {
      const wanted = new Map(requests.map(({ identifier, uuid }) => [identifier, uuid]));
      for (const [identifier, socket] of sockets) {
        if (wanted.has(identifier)) continue;
        socket.abort();
        sockets.delete(identifier);
      }
      for (const [identifier, uuid] of wanted) {
        if (!uuid || sockets.has(identifier)) continue;
        const socket = new AbortController();
        sockets.set(identifier, socket);
        const onFrame = (data: unknown) => {
          const event = findPayloadEvent(data);
          if (event) onEvent(identifier, event);
        };
        listenToPayload(uuid, onFrame, socket.signal, (state) => onState?.(identifier, state));
      }
    },
  };
}
