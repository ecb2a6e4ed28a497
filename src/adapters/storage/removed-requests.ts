import { findNumber } from '../../core/fields';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { isSettled, statusOf } from '../../core/request/status';
import { inDatabase } from './database';

// Pages delete settled requests themselves. The worker only writes requests that are open: when it
// tries to change a deleted one, it finds nothing.

/** Whether a request must not be deleted: it may still be sent or signed. */
export function mustStay(request: SignRequest): boolean {
  return request.open === 1 && !isSettled(statusOf(request));
}

/**
 * Deletes requests from the history in one transaction, except those that must stay.
 * @param removedAt the time, in milliseconds since 1970, to keep them for `restoreRemoved`;
 * undefined deletes them permanently
 * @returns how many were removed, and how many stay because they are open
 */
export function removeRequests(
  identifiers: readonly string[],
  removedAt: number | undefined,
): Promise<{ removed: number; open: number }> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'removed', 'changed'], 'readwrite');
    const requests = tx.objectStore('requests');
    const rows = await Promise.all(identifiers.map((identifier) => requests.get(identifier)));
    const found = rows.filter((row) => row !== undefined);
    const removed = found.filter((row) => !mustStay(row));
    for (const row of removed) {
      void requests.delete(row.identifier);
      void tx.objectStore('changed').put(1, row.identifier);
      if (removedAt !== undefined) void tx.objectStore('removed').put({ ...row, removedAt });
    }
    await tx.done;
    return { removed: removed.length, open: found.length - removed.length };
  });
}

/** Requests restored in one transaction. */
const BATCH = 200;

/**
 * Restores a batch of removed requests. A request that was stored in the meantime is kept.
 * @returns how many are left
 */
export function restoreRemoved(): Promise<number> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['requests', 'removed', 'changed'], 'readwrite');
    const removed = tx.objectStore('removed');
    const requests = tx.objectStore('requests');
    const rows = await removed.getAll(null, BATCH);
    const stored = await Promise.all(rows.map(({ identifier }) => requests.getKey(identifier)));
    rows.forEach(({ removedAt: _removedAt, ...row }, at) => {
      if (stored[at] === undefined && findSignRequest(row)) {
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

/** The removed requests that can be restored, and when they were removed. */
export interface Removed {
  readonly count: number;
  readonly removedAt: number;
}

/** @returns undefined when nothing can be restored */
export function findRemoved(): Promise<Removed | undefined> {
  return inDatabase(async (db) => {
    const tx = db.transaction('removed');
    const [count, first] = await Promise.all([tx.store.count(), tx.store.openCursor()]);
    const removedAt = findNumber(first?.value.removedAt) ?? 0;
    return count === 0 ? undefined : { count, removedAt };
  });
}

/** Permanently deletes the requests that could be restored until now. */
export function deleteRemoved(): Promise<void> {
  return inDatabase((db) => db.clear('removed'));
}
