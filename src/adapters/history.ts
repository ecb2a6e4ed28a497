import { type Draft, findDraft } from '../core/draft';
import { remark } from '../core/request/settle';
import { findSignRequest, type SignRequest } from '../core/request/sign-request';
import { type Database, inDatabase } from './database';

/**
 * Turns a draft into a request in one step, and waits until that is on disk, not merely handed
 * over: however many windows show the draft, one request comes of it.
 * @returns `there` when it was added before, `draft-gone` when another window sent or discarded the
 * draft
 */
export function addRequest(
  request: SignRequest,
  draft: string | undefined,
): Promise<'added' | 'there' | 'draft-gone'> {
  return inDatabase(async (db) => {
    const stores = ['requests', 'drafts', 'changed'] as const;
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const requests = tx.objectStore('requests');
    const drafts = tx.objectStore('drafts');
    const [there, waits] = await Promise.all([
      requests.get(request.identifier),
      draft === undefined ? '' : drafts.getKey(draft),
    ]);
    // Asked for again with something else: what is there is another request than was looked at.
    const isSame = JSON.stringify(there?.body) === JSON.stringify(request.body);
    const outcome =
      there && isSame ? 'there' : there || waits === undefined ? 'draft-gone' : 'added';
    if (outcome === 'added') {
      void requests.add(remark(request, request.createdAt));
      void tx.objectStore('changed').put(1, request.identifier);
      if (draft !== undefined) void drafts.delete(draft);
    }
    await tx.done;
    return outcome;
  });
}

type Change = readonly [identifier: string, change: (request: SignRequest) => SignRequest];

/** A request before a change and after it; undefined where there is no such request. */
type Changed = { readonly before: SignRequest; readonly after: SignRequest } | undefined;

/** What comes while others are written: all of it is written in the next transaction. */
let next: { readonly changes: Change[]; readonly done: Promise<Changed[]> } | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes one request in a single transaction. Many changes at once share one: alone, each would
 * wait for a turn of its own on the disk.
 * @returns before and after, or undefined when there is no such request
 */
export async function changeRequest(...change: Change): Promise<Changed> {
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

async function writeChanges(db: Database, changes: readonly Change[]): Promise<Changed[]> {
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

export function findRequest(identifier: string): Promise<SignRequest | undefined> {
  return inDatabase(async (db) => findSignRequest(await db.get('requests', identifier)));
}

/** Every request something is still to come for, newest first. */
export function getOpenRequests(): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows = await db.getAllFromIndex('requests', 'open', 1);
    return rows.flatMap((row) => findSignRequest(row) ?? []).reverse();
  });
}

/** Every request whose end was not told yet: a worker may be stopped just before it tells. */
export function getUntoldRequests(): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows = await db.getAllFromIndex('requests', 'untold', 1);
    return rows.flatMap((row) => findSignRequest(row) ?? []);
  });
}

/** Some of the requests whose signature was not held against what was asked yet, newest first. */
export function getUncheckedRequests(most: number): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows: SignRequest[] = [];
    const index = db.transaction('requests').store.index('unchecked');
    let cursor = await index.openCursor(null, 'prev');
    while (cursor && rows.length < most) {
      const row = findSignRequest(cursor.value);
      if (row) rows.push(row);
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** A page of history, newest first: at most `size` requests made before `before`. */
export function getRequestPage(size: number, before?: string): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows: SignRequest[] = [];
    const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    let cursor = await db.transaction('requests').store.openCursor(range, 'prev');
    while (cursor && rows.length < size) {
      const row = findSignRequest(cursor.value);
      if (row) rows.push(row);
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** The requests with these identifiers, in their order; what is gone is left out. */
export function getRequests(identifiers: readonly string[]): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const { store } = db.transaction('requests');
    const rows = await Promise.all(identifiers.map((identifier) => store.get(identifier)));
    return rows.flatMap((row) => findSignRequest(row) ?? []);
  });
}

export function saveDraft(draft: Draft): Promise<void> {
  return inDatabase(async (db) => void (await db.put('drafts', draft)));
}

export function findStoredDraft(id: string): Promise<Draft | undefined> {
  return inDatabase(async (db) => findDraft(await db.get('drafts', id)));
}

export function deleteDraft(id: string): Promise<void> {
  return inDatabase((db) => db.delete('drafts', id));
}

/** Drafts that wait to be reviewed, newest first. */
export function getDrafts(): Promise<Draft[]> {
  return inDatabase(async (db) => {
    const rows = (await db.getAll('drafts')).flatMap((row) => findDraft(row) ?? []);
    return rows.sort((a, b) => b.createdAt - a.createdAt);
  });
}
