import { announceChange, MANY } from '../adapters/storage/changes';
import { findRemoved, forgetRemoved } from '../adapters/storage/history-removed';
import { deleteExpired } from './settings/delete-expired';

/** So long what was deleted can be put back after the page was closed. */
const UNDO_TIME = 10 * 60_000;

/** When the page opens: what was deleted long ago is so for good, and what is too old is deleted. */
export async function tidyHistory(): Promise<void> {
  const removed = await findRemoved();
  if (removed && Date.now() - removed.removedAt > UNDO_TIME) {
    await forgetRemoved();
    announceChange(MANY);
  }
  await deleteExpired();
}
