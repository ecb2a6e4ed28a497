import { setAlarm } from '../adapters/browser/alarm';
import { createWatcher } from '../adapters/platform/watcher';
import type { PayloadEvent } from '../core/request/payload-event';
import type { SignRequest } from '../core/request/sign-request';
import { chooseWatched, findPaceMinutes, isRecent } from '../core/request/watch-pace';

/** The worker opens at most this many sockets. The alarm refreshes the other requests. */
const MAX_SOCKETS = 30;

type SocketListener = (identifier: string, event: PayloadEvent) => void;

let listener: SocketListener = () => {};
const watcher = createWatcher((identifier, event) => listener(identifier, event));

/** Sets the listener for the events of all sockets that `watchOpenRequests` opens. */
export function onSocketEvent(newListener: SocketListener): void {
  listener = newListener;
}

/** The number of pages that open sockets themselves: while there is one, the worker opens none. */
let pages = 0;

/** Opens sockets for the requests that changed recently, and sets the alarm for the others. */
export async function watchOpenRequests(
  open: readonly SignRequest[],
  now = Date.now(),
): Promise<void> {
  const recent = pages > 0 ? [] : open.filter((request) => isRecent(request, now));
  watcher.set(chooseWatched(recent).slice(0, MAX_SOCKETS));
  await setAlarm(findPaceMinutes(open, now));
}

export function setWatchingPages(count: number): void {
  pages = count;
}
