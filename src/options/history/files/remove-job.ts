import {
  deleteRemoved,
  removeRequests,
  restoreRemoved,
} from '../../../adapters/storage/removed-requests';
import { ALL_REQUESTS, announceRequestChange } from '../../../adapters/storage/request-changes';
import type { JobContext, Jobs, Selection } from './job';
import { getSelected, inBatches } from './selected';

/** Requests deleted in one transaction; other writers wait for it. */
const BATCH_SIZE = 300;

/** @param isPermanent the requests cannot be restored */
export async function removeSelected(
  context: JobContext,
  selection: Selection,
  isPermanent: boolean,
): Promise<ReturnType<Jobs['remove']>> {
  const identifiers = await getSelected(selection);
  const removedAt = isPermanent ? undefined : Date.now();
  // Only the last deletion can be undone.
  if (!isPermanent) await deleteRemoved();
  const sum = { removed: 0, open: 0 };
  try {
    for await (const batch of inBatches(identifiers, BATCH_SIZE, context)) {
      const { removed, open } = await removeRequests(batch, removedAt);
      sum.removed += removed;
      sum.open += open;
    }
  } finally {
    if (sum.removed > 0) announceRequestChange(ALL_REQUESTS);
  }
  return sum;
}

/** Restores the requests of the last deletion. After a cancel, the others can still be restored. */
export async function restoreAll(context: JobContext): Promise<void> {
  try {
    for (let total: number | undefined; !context.signal.aborted; ) {
      const left = await restoreRemoved();
      if (left === 0) return;
      total ??= left;
      await context.reportProgress(total - left, total);
    }
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
}
