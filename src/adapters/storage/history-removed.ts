import { findNumber } from '../../core/fields';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { isSettled, statusOf } from '../../core/request/status';
import { inDatabase } from './database';

// The pages take requests out themselves: of one that is over nothing follows, and the worker, which
// writes those that are not, finds nothing of it to write.

/** Whether something may still become of it: it might be signed or sent though nobody sees it here. */
export function mustStay(request: SignRequest): boolean {
  return request.open === 1 && !isSettled(statusOf(request));
}

/**
 * Takes requests out of the history in one step.
 * @param removedAt when, in milliseconds since 1970, for those that can be put back; undefined
 * deletes them for good
 * @returns how many went, and how many stay because they are still open
 */
export function removeRequests(
  identifiers: readonly string[],
  removedAt: number | undefined,
): Promise<{ removed: number; open: number }> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'removed', 'changed'], 'readwrite');
    const requests = tx.objectStore('requests');
    const rows = await Promise.all(identifiers.map((identifier) => requests.get(identifier)));
    const there = rows.filter((row) => row !== undefined);
    const over = there.filter((row) => !mustStay(row));
    for (const row of over) {
      void requests.delete(row.identifier);
      void tx.objectStore('changed').put(1, row.identifier);
      if (removedAt !== undefined) void tx.objectStore('removed').put({ ...row, removedAt });
    }
    await tx.done;
    return { removed: over.length, open: there.length - over.length };
  });
}

/** So many are put back at once. */
const AT_ONCE = 200;

/** Puts some of the removed ones back; what came in meanwhile stays as it is. @returns how many are left */
export function restoreSome(): Promise<number> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'removed', 'changed'], 'readwrite');
    const removed = tx.objectStore('removed');
    const requests = tx.objectStore('requests');
    const rows = await removed.getAll(null, AT_ONCE);
    const there = await Promise.all(rows.map(({ identifier }) => requests.getKey(identifier)));
    rows.forEach(({ removedAt: _removedAt, ...row }, at) => {
      if (there[at] === undefined && findSignRequest(row)) {
        void requests.put(row);
        void tx.objectStore('changed').put(1, row.identifier);
      }
      void removed.delete(row.identifier);
    });
    const left = await removed.count();
    await tx.done;
    return left;
  });
}

/** What can be put back, and when it was taken out; undefined when there is nothing. */
export interface Removed {
  readonly count: number;
  readonly removedAt: number;
}

export function findRemoved(): Promise<Removed | undefined> {
  return inDatabase(async (db) => {
    const tx = db.transaction('removed');
    const [count, first] = await Promise.all([tx.store.count(), tx.store.openCursor()]);
    const removedAt = findNumber(first?.value.removedAt) ?? 0;
    return count === 0 ? undefined : { count, removedAt };
  });
}

/** Deletes for good what could be put back until now. */
export function forgetRemoved(): Promise<void> {
  return inDatabase((db) => db.clear('removed'));
}
