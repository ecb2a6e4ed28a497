import { codeOf } from '../../core/companion-error';
import { updateIndexFlags } from '../../core/request/apply-status';
import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { type Database, inDatabase } from './database';
import {
  addToFallback,
  changeInFallback,
  getFallbackEntries,
  queueFallbackWrite,
  type RequestChange,
  removeFromFallback,
} from './fallback-store';
import { fromDatabaseOrFallback } from './find-requests';
import { announceRequestChange } from './request-changes';

type AddOutcome = 'added' | 'there' | 'draft-gone';

/**
 * Turns a draft into a request in one transaction, and resolves when the request is on disk. When
 * several windows show one draft, only the first creates a request. When the database cannot take
 * the request, the fallback store does.
 * @returns `there` when the request was added before, `draft-gone` when another window sent or
 * discarded the draft
 * @throws CompanionError `storage-none`
 */
export async function addRequest(
  request: SignRequest,
  draft: string | undefined,
): Promise<AddOutcome> {
  // The fallback store may hold the same request, or one made from the same draft.
  await moveFallbackToDatabase();
  const row = updateIndexFlags(request, request.createdAt);
  if (row.private) return addToFallback(row, draft);
  return insertRequest(row, draft).catch((error) => addToFallback(row, draft, codeOf(error)));
}

/**
 * Changes one request in one transaction.
 * @returns the request before and after, or undefined when there is no such request
 */
export function changeRequest(
  identifier: string,
  change: (request: SignRequest) => SignRequest,
): Promise<RequestChange | undefined> {
  return fromDatabaseOrFallback(
    () => changeInDatabase(identifier, change),
    () => changeInFallback(identifier, change),
  );
}

/**
 * Moves the entries of the fallback store into the database when it works again; never fails.
 * Private requests stay in the fallback store; they are deleted when they are closed and the user
 * was notified of their outcome.
 */
export function moveFallbackToDatabase(): Promise<void> {
  return queueFallbackWrite(async () => {
    for (const entry of await getFallbackEntries()) {
      const { row, draft } = entry;
      if (row.private && (row.open || row.untold)) continue;
      try {
        if (!row.private) await insertRequest(row, draft, true);
        await removeFromFallback(entry);
        announceRequestChange(row.identifier);
      } catch {
        // The entry stays, and pages go on showing why it is in the fallback store.
      }
    }
  });
}

/**
 * Stores a request and deletes its draft in one transaction.
 * @param isMove the request comes from the fallback store: it is stored even if its draft is gone,
 * and is merged with a stored one that an interrupted move or insert left behind
 */
function insertRequest(
  request: SignRequest,
  draft: string | undefined,
  isMove = false,
): Promise<AddOutcome> {
  return inDatabase(async (db) => {
    const stores = ['requests', 'drafts', 'changed'] as const;
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const requests = tx.objectStore('requests');
    const drafts = tx.objectStore('drafts');
    const [stored, storedDraft] = await Promise.all([
      requests.get(request.identifier),
      draft ? drafts.getKey(draft) : '',
    ]);
    // A stored request with another body is not the one that the user reviewed.
    const isSame = JSON.stringify(stored?.body) === JSON.stringify(request.body);
    const outcome =
      stored && isSame ? 'there' : stored || storedDraft === undefined ? 'draft-gone' : 'added';
    if (isMove || outcome === 'added') {
      void requests.put(updateIndexFlags({ ...request, ...stored }, Date.now()));
      void tx.objectStore('changed').put(1, request.identifier);
      if (draft) void drafts.delete(draft);
    }
    await tx.done;
    return outcome;
  });
}

type Change = readonly [identifier: string, change: (request: SignRequest) => SignRequest];
type ChangeOutcome = RequestChange | undefined;

/** The batch that collects changes while the one before it is written. */
let nextBatch: { readonly changes: Change[]; readonly done: Promise<ChangeOutcome[]> } | undefined;
let lastBatch: Promise<unknown> = Promise.resolve();

/**
 * Batches changes: those that arrive while a batch is written share the next transaction. One
 * transaction each would make every change wait for the disk.
 */
async function changeInDatabase(...change: Change): Promise<ChangeOutcome> {
  if (!nextBatch) {
    const changes: Change[] = [];
    const done = lastBatch.then(() => {
      nextBatch = undefined;
      return inDatabase((db) => writeChanges(db, changes));
    });
    nextBatch = { changes, done };
    lastBatch = done.catch(() => {});
  }
  const { changes, done } = nextBatch;
  const position = changes.push(change) - 1;
  return (await done)[position];
}

async function writeChanges(db: Database, changes: readonly Change[]): Promise<ChangeOutcome[]> {
  const tx = db.transaction(['requests', 'changed'], 'readwrite');
  const requests = tx.objectStore('requests');
  const rows = new Map(
    await Promise.all(
      changes.map(async ([identifier]) => [identifier, await requests.get(identifier)] as const),
    ),
  );
  const outcomes = changes.map(([identifier, change]) => {
    const before = findSignRequest(rows.get(identifier));
    if (!before) return undefined;
    try {
      const after = updateIndexFlags(change(before), Date.now());
      rows.set(identifier, after);
      void requests.put(after);
      void tx.objectStore('changed').put(1, identifier);
      return { before, after };
    } catch (error) {
      // A damaged row must not prevent the other changes of the batch.
      console.error(error);
      return undefined;
    }
  });
  await tx.done;
  return outcomes;
}
