import { deleteRemoved, findRemoved } from '../adapters/storage/removed-requests';
import { ALL_REQUESTS, announceRequestChange } from '../adapters/storage/request-changes';
import { deleteExpired } from './settings/delete-expired';

/** Deleted requests can be restored for this long (ms) after the page was closed. */
const UNDO_TIME = 10 * 60_000;

/** Permanently deletes requests removed long ago, and those older than the retention setting. */
export async function tidyHistory(): Promise<void> {
  const removed = await findRemoved();
  if (removed && Date.now() - removed.removedAt > UNDO_TIME) {
    await deleteRemoved();
    announceRequestChange(ALL_REQUESTS);
  }
  await deleteExpired();
}
