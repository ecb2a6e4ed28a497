import {
  deleteRemoved,
  removeRequests,
  restoreRemoved,
} from '../../../adapters/storage/removed-requests';
import { ALL_REQUESTS, announceRequestChange } from '../../../adapters/storage/request-changes';
import { chosen, inParts } from './chosen';
import type { Jobs, Steps, Which } from './job';

/** So many requests are deleted in one step: others who write wait no longer than that. */
const AT_ONCE = 300;

/** @param forGood they cannot be put back */
export async function removeAll(
  steps: Steps,
  which: Which,
  forGood: boolean,
): Promise<ReturnType<Jobs['remove']>> {
  const all = await chosen(which);
  const removedAt = forGood ? undefined : Date.now();
  // What was deleted before is so for good once something else is.
  if (!forGood) await deleteRemoved();
  const sum = { removed: 0, open: 0 };
  try {
    for await (const part of inParts(all, AT_ONCE, steps)) {
      const { removed, open } = await removeRequests(part, removedAt);
      sum.removed += removed;
      sum.open += open;
    }
  } finally {
    if (sum.removed > 0) announceRequestChange(ALL_REQUESTS);
  }
  return sum;
}

/** Puts back what was deleted last. When it is cancelled the others can still be put back. */
export async function restoreAll(steps: Steps): Promise<void> {
  try {
    for (let first: number | undefined; !steps.signal.aborted; ) {
      const left = await restoreRemoved();
      if (left === 0) return;
      first ??= left;
      await steps.tell(first - left, first);
    }
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
}
