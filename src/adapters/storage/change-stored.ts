import { remark } from '../../core/request/settle';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { type Database, inDatabase } from './database';
import type { Changed } from './keep-spares';

type Change = readonly [identifier: string, change: (request: SignRequest) => SignRequest];
type Outcome = Changed | undefined;

/** What comes while others are written: all of it is written in the next transaction. */
let next: { readonly changes: Change[]; readonly done: Promise<Outcome[]> } | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes a request that is in the database. Many changes at once share one transaction: alone, each
 * would wait for a turn of its own on the disk.
 * @returns before and after, or undefined when there is no such request
 */
export async function changeStored(...change: Change): Promise<Outcome> {
  if (!next) {
    const changes: Change[] = [];
    const done = last.then(() => {
      next = undefined;
      return inDatabase((db) => writeChanges(db, changes));
    });
    next = { changes, done };
    last = done.catch(() => {});
  }
  const { changes, done } = next;
  const at = changes.push(change) - 1;
  return (await done)[at];
}

async function writeChanges(db: Database, changes: readonly Change[]): Promise<Outcome[]> {
  const tx = db.transaction(['requests', 'changed'], 'readwrite');
  const requests = tx.objectStore('requests');
  const rows = new Map(
    await Promise.all(
      changes.map(async ([identifier]) => [identifier, await requests.get(identifier)] as const),
    ),
  );
  const all = changes.map(([identifier, change]) => {
    const before = findSignRequest(rows.get(identifier));
    if (!before) return undefined;
    try {
      const after = remark(change(before), Date.now());
      rows.set(identifier, after);
      void requests.put(after);
      void tx.objectStore('changed').put(1, identifier);
      return { before, after };
    } catch (error) {
      // One row damaged beyond what was foreseen must not keep the others from being written.
      console.error(error);
      return undefined;
    }
  });
  await tx.done;
  return all;
}
