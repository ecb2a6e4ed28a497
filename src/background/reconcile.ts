import { getOpenRequests } from '../adapters/history';
import { showOpen } from './aftermath';
import { look } from './look';
import { send } from './send';

/** Sends what waits, oldest first, and fetches the truth of everything open. */
export async function reconcile(): Promise<void> {
  const open = await getOpenRequests();
  await showOpen();
  for (const request of open.toReversed()) {
    if (request.uuid === undefined) await send(request.identifier);
    else await look(request.identifier);
  }
}

/**
 * When a worker starts: an earlier one may have been stopped in the middle of anything. What is
 * open is listened to (each new line rings at once, and is then looked at); what is unsent is sent.
 */
export async function resume(): Promise<void> {
  const open = await getOpenRequests();
  if (open.length === 0) return;
  await showOpen();
  for (const request of open.toReversed()) {
    if (request.uuid === undefined) await send(request.identifier);
  }
}
