import { setPace } from '../adapters/browser/alarm';
import { makeWatcher } from '../adapters/platform/watcher';
import type { SignRequest } from '../core/request/sign-request';
import { chooseListened, findPaceMinutes, isFresh } from '../core/request/watch-pace';
import { lookAtRung } from './look';

/** A worker holds no more lines than that; the alarm comes back to the others. */
const MOST = 30;

const watcher = makeWatcher((identifier, ring) => void lookAtRung(identifier, ring));

/** Pages that listen for themselves; the worker then leaves the sockets to them. */
let pages = 0;

/** Listens to what is fresh while awake, and has the alarm ring while asleep. */
export async function keepWatch(open: readonly SignRequest[], now = Date.now()): Promise<void> {
  const fresh = pages > 0 ? [] : open.filter((request) => isFresh(request, now));
  watcher.set(chooseListened(fresh).slice(0, MOST));
  await setPace(findPaceMinutes(open, now));
}

export function setWatchingPages(count: number): void {
  pages = count;
}
