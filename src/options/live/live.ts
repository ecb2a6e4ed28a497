import { withTabLock } from '../../adapters/browser/tab-lock';
import {
  serveConnectionCounts,
  watchConnectionCounts,
} from '../../adapters/messaging/connection-counts';
import { call } from '../../adapters/messaging/messaging';
import { openWatchPort } from '../../adapters/messaging/watch-port';
import type { ConnectionCounts } from '../../core/request/connection';
import { startListening } from './listener';

let counts: ConnectionCounts | undefined;
const listeners = new Set<() => void>();

function setCounts(current: ConnectionCounts): void {
  counts = current;
  for (const listener of listeners) listener();
}

/** The counts of the page that listens; undefined until they are known. */
export function getConnectionCounts(): ConnectionCounts | undefined {
  return counts;
}

/** Calls the listener whenever the counts change. @returns stops it */
export function onConnectionCounts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps the requests live while this page is open. Of several pages one listens and sends its counts
 * to the others; when it is closed, another one takes over.
 */
export function goLive(): void {
  watchConnectionCounts(setCounts);
  withTabLock('listening', () => {
    const send = serveConnectionCounts(
      () => counts ?? { open: 0, connections: 0, live: 0, broken: 0 },
    );
    startListening((current) => {
      setCounts(current);
      send(current);
    });
  });
  openWatchPort();
  call('requests.reconcile').catch(console.warn);
}
