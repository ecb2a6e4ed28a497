import { showBadge } from '../adapters/browser/badge';
import { getSessionState } from '../adapters/sign-in/session-store';
import { getOpenRequests } from '../adapters/storage/find-requests';
import { isWaiting } from '../core/request/status';
import { isSessionOf } from '../core/session';
import { watchOpenRequests } from './watch';

let scheduled: Promise<void> | undefined;

/** The number of open requests when they were last shown. */
let count = 0;

/**
 * Updates the badge and the sockets to the requests that are open now. Calls that arrive together
 * cause one update. With more open requests it waits longer for further calls.
 */
export function showOpenRequests(): Promise<void> {
  scheduled ??= new Promise<void>((resolve) => setTimeout(resolve, 50 + count)).then(() => {
    scheduled = undefined;
    return update();
  });
  return scheduled;
}

/** Only requests of the current session get sockets: the status of others cannot be fetched. */
async function update(): Promise<void> {
  const [open, { session }] = await Promise.all([getOpenRequests(), getSessionState()]);
  count = open.length;
  const watchable = open.filter((request) => session && isSessionOf(session, request));
  await Promise.all([
    showBadge(open.filter((request) => isWaiting(request, Date.now())).length),
    watchOpenRequests(watchable),
  ]);
}
