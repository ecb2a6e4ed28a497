import { deleteRemoved, findRemoved } from '../adapters/storage/removed-requests';
import { ALL_REQUESTS, announceRequestChange } from '../adapters/storage/request-changes';
import { deleteExpired } from './settings/delete-expired';

/** So long what was deleted can be put back after the page was closed. */
const UNDO_TIME = 10 * 60_000;

/** When the page opens: what was deleted long ago is so for good, and what is too old is deleted. */
export async function tidyHistory(): Promise<void> {
  const removed = await findRemoved();
  if (removed && Date.now() - removed.removedAt > UNDO_TIME) {
    await deleteRemoved();
    announceRequestChange(ALL_REQUESTS);
  }
  await deleteExpired();
}
