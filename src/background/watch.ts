import { setAlarm } from '../adapters/browser/alarm';
import { createWatcher } from '../adapters/platform/watcher';
import type { PayloadEvent } from '../core/request/payload-event';
import type { SignRequest } from '../core/request/sign-request';
import { chooseWatched, findPaceMinutes, isFresh } from '../core/request/watch-pace';

/** The worker opens at most this many sockets. The alarm refreshes the other requests. */
const MOST = 30;

type SocketListener = (identifier: string, event: PayloadEvent) => void;

let listener: SocketListener = () => {};
const watcher = createWatcher((identifier, event) => listener(identifier, event));

/** Sets the listener for the events of all sockets that `keepWatch` opens. */
export function onSocketEvent(added: SocketListener): void {
  listener = added;
}

/** The number of pages that listen themselves: while there is one, the worker opens no socket. */
let pages = 0;

/** Opens sockets for the requests with recent news, and sets the alarm for when the worker sleeps. */
export async function watchOpenRequests(
  open: readonly SignRequest[],
  now = Date.now(),
): Promise<void> {
  const fresh = pages > 0 ? [] : open.filter((request) => isFresh(request, now));
  watcher.set(chooseWatched(fresh).slice(0, MOST));
  await setAlarm(findPaceMinutes(open, now));
}

export function setWatchingPages(count: number): void {
  pages = count;
}
