import { moveFallbackToDatabase } from '../adapters/storage/request-writes';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import { notifyEnded } from './notify-ended';
import { showOpenRequests } from './open-requests';

/** How long (ms) pages have to read the outcome of a private request before it is deleted. */
const PRIVATE_DELAY_MS = 3000;

/** After a change of a request: updates the badge and the sockets, and notifies the user. */
export async function afterChange(before: SignRequest, after: SignRequest): Promise<void> {
  if (statusOf(before) === statusOf(after) && before.open === after.open) return;
  await showOpenRequests();
  if (after.untold) await notifyEnded();
  if (after.private) setTimeout(moveFallbackToDatabase, PRIVATE_DELAY_MS);
}
