import { showBadge } from '../adapters/browser/badge';
import { getSessionState } from '../adapters/sign-in/session-store';
import { getOpenRequests } from '../adapters/storage/find-requests';
import { moveFallbackToDatabase } from '../adapters/storage/request-writes';
import type { SignRequest } from '../core/request/sign-request';
import { isWaiting, statusOf } from '../core/request/status';
import { isSessionOf } from '../core/session';
import { tellUntold } from './tell';
import { keepWatch } from './watch';

/** What follows from a change: badge and listening by what is open now, and an end is told once. */
export async function follow(before: SignRequest, after: SignRequest): Promise<void> {
  if (statusOf(before) === statusOf(after) && before.open === after.open) return;
  await showOpen();
  if (after.untold) await tellUntold();
  if (after.private) setTimeout(moveFallbackToDatabase, PARTING);
}

/** So long pages have to read how a private request ended. */
const PARTING = 3000;

let showing: Promise<void> | undefined;

let count = 0;

/** Shows what is open; changes that come together are shown once, the more is open the more of them. */
export function showOpen(): Promise<void> {
  showing ??= new Promise<void>((resolve) => setTimeout(resolve, 50 + count)).then(() => {
    showing = undefined;
    return show();
  });
  return showing;
}

/** Badge, and listening to what the session at hand can follow; without one nothing can be asked. */
async function show(): Promise<void> {
  const [open, { session }] = await Promise.all([getOpenRequests(), getSessionState()]);
  count = open.length;
  const ours = open.filter((request) => session && isSessionOf(session, request));
  await Promise.all([
    showBadge(open.filter((request) => isWaiting(request, Date.now())).length),
    keepWatch(ours),
  ]);
}
