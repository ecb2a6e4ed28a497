import { setPace } from '../adapters/alarm';
import { makeWatcher } from '../adapters/platform/watcher';
import type { SignRequest } from '../core/request/sign-request';
import { findPaceMinutes, isFresh } from '../core/request/watch-pace';
import { lookByUuid } from './look';

const watcher = makeWatcher((uuid, ring) => void lookByUuid(uuid, ring));

/** Pages that listen for themselves; the worker then leaves the sockets to them. */
let pages = 0;

/** Listens to what is fresh while awake, and has the alarm ring while asleep. */
export async function keepWatch(open: readonly SignRequest[], now = Date.now()): Promise<void> {
  const fresh = pages > 0 ? [] : open.filter((request) => isFresh(request, now));
  watcher.set(fresh.flatMap((request) => request.uuid ?? []));
  await setPace(findPaceMinutes(open, now));
}

export function setWatchingPages(count: number): void {
  pages = count;
}
