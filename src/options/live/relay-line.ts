import { call } from '../../adapters/messaging/messaging';
import { followEvents } from '../../adapters/relay/relay-events';
import { findRungRequest } from '../../core/pairing/relay-event';
import type { RelaySession } from '../../core/pairing/relay-session';
import type { SignRequest } from '../../core/request/sign-request';

/** The one stream of events of a relay; to which relay is said anew each time. */
export interface RelayLine {
  set(relay: RelaySession | undefined): void;
  /** Whether it stands: then it rings for every request there is. */
  isLive(): boolean;
}

/**
 * @param open what may ring
 * @param ring called with a request's identifier when something changed about it
 * @param changed called whenever `isLive` is another
 */
export function makeRelayLine(
  open: ReadonlyMap<string, SignRequest>,
  ring: (identifier: string) => void,
  changed: () => void,
): RelayLine {
  let followed: string | undefined;
  let line = new AbortController();
  let isLive = false;
  const take = (live: boolean) => {
    if (isLive === live) return;
    isLive = live;
    changed();
  };
  const follow = (relay: RelaySession, { signal }: AbortController) => {
    const onState = (live: boolean) => {
      if (!signal.aborted) take(live);
    };
    return followEvents(
      relay,
      {
        onState,
        onEvent(event) {
          if (event.what === 'request') {
            const identifier = findRungRequest(event, open);
            if (identifier) ring(identifier);
            // What happened while there was no stream rings no more.
          } else if (event.what === 'hello') call('requests.reconcile').catch(console.warn);
          else call('session.check').catch(console.warn);
        },
      },
      signal,
    );
  };
  return {
    isLive: () => isLive,
    set(relay) {
      const wanted = relay && relay.url + relay.token;
      if (wanted === followed) return;
      followed = wanted;
      line.abort();
      line = new AbortController();
      take(false);
      if (relay) void follow(relay, line);
    },
  };
}
