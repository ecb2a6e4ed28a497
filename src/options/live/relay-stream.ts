import { call } from '../../adapters/messaging/messaging';
import { followEvents } from '../../adapters/relay/relay-events';
import { findEventRequest } from '../../core/pairing/relay-event';
import type { RelaySession } from '../../core/pairing/relay-session';
import type { SignRequest } from '../../core/request/sign-request';

/** The event stream of the session's relay. */
export interface RelayStream {
  /** Connects to this relay instead of the one before; undefined only disconnects. */
  set(relay: RelaySession | undefined): void;
  /** Whether it is connected: then it has events of every request. */
  isLive(): boolean;
}

/**
 * @param open the open requests, by identifier
 * @param onEvent called with the identifier of an open request that changed
 * @param onStateChange called whenever `isLive` changes
 */
export function createRelayStream(
  open: ReadonlyMap<string, SignRequest>,
  onEvent: (identifier: string) => void,
  onStateChange: () => void,
): RelayStream {
  let currentKey: string | undefined;
  let connection = new AbortController();
  let isLive = false;
  const setLive = (live: boolean) => {
    if (isLive === live) return;
    isLive = live;
    onStateChange();
  };
  const follow = (relay: RelaySession, { signal }: AbortController) =>
    followEvents(
      relay,
      {
        onState(live: boolean) {
          if (!signal.aborted) setLive(live);
        },
        onEvent(event) {
          if (event.what === 'request') {
            const identifier = findEventRequest(event, open);
            if (identifier) onEvent(identifier);
            // The stream does not repeat the events that came while it was disconnected.
          } else if (event.what === 'hello') call('requests.reconcile').catch(console.warn);
          else call('session.check').catch(console.warn);
        },
      },
      signal,
    );
  return {
    isLive: () => isLive,
    set(relay) {
      const key = relay && relay.url + relay.token;
      if (key === currentKey) return;
      currentKey = key;
      connection.abort();
      connection = new AbortController();
      setLive(false);
      if (relay) void follow(relay, connection);
    },
  };
}
