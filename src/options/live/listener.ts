import { call } from '../../adapters/messaging/messaging';
import { openWatchPort } from '../../adapters/messaging/watch-port';
import { createWatcher } from '../../adapters/platform/watcher';
import { getSessionState, onSessionChange } from '../../adapters/sign-in/session-store';
import type { ConnectionCounts } from '../../core/request/connection';
import type { PayloadEvent } from '../../core/request/payload-event';
import type { SignRequest } from '../../core/request/sign-request';
import type { Session } from '../../core/session';
import { coalesce } from '../../ui/hooks/coalesce';
import { findFollowed } from './followed-requests';
import { OpenRequests } from './open-requests';
import { createRefreshAll } from './refresh-all';
import { createRelayStream } from './relay-stream';
import { SocketStates } from './socket-states';
import { RETRY_AFTER, UnansweredEvents } from './unanswered-events';

/**
 * Listens to the platform, and to the relay if there is one, for the open requests of the session,
 * and notifies the worker of each event. The worker refreshes the request. This page holds the
 * connections, because the browser stops an idle worker. Requests without a socket are refreshed once
 * a minute, and after each burst of events.
 * @param onCounts called whenever the connection counts may have changed
 */
export function startListening(onCounts: (counts: ConnectionCounts) => void): void {
  const requests = new OpenRequests();
  const sockets = new SocketStates();
  const unanswered = new UnansweredEvents();
  let session: Session | undefined;
  /** The open requests of the session, by priority. */
  let followed: readonly SignRequest[] = [];

  const report = () => onCounts(sockets.count(followed.length, relay.isLive()));

  const handleEvent = (identifier: string, event: PayloadEvent) => {
    notifyWorker(identifier, event);
    unanswered.add(identifier, event, Date.now());
    if (event !== 'connected') refreshAll.noteEvent(identifier);
  };

  const watcher = createWatcher(handleEvent, (identifier, state) => {
    if (sockets.set(identifier, state)) report();
  });

  const relay = createRelayStream(
    requests.current,
    (identifier) => handleEvent(identifier, 'changed'),
    report,
  );

  const follow = () => {
    followed = findFollowed(requests.current.values(), session);
    watcher.set(sockets.choose(followed, refreshAll.isRunning()));
    report();
  };

  const refreshAll = createRefreshAll(
    () => !relay.isLive() && followed.some(({ identifier }) => !sockets.isLive(identifier)),
    follow,
  );

  const readSession = coalesce(async () => {
    session = (await getSessionState()).session;
    relay.set(session?.relay);
    follow();
  });

  onSessionChange(readSession);
  setInterval(() => {
    for (const [identifier, event] of unanswered.takeOverdue(requests.current, Date.now()))
      notifyWorker(identifier, event);
  }, RETRY_AFTER);
  readSession();
  requests.follow(follow);
}

function notifyWorker(identifier: string, event: PayloadEvent): void {
  openWatchPort();
  call('request.look', identifier, event).catch(console.warn);
}
