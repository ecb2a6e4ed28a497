import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';

// Reads that need only the database. Web workers of the pages use them: such a worker has no
// extension interfaces, so nothing here may import `webextension-polyfill`, even indirectly.

/** A page of the history, newest first: at most `size` requests older than `before`. */
export function getRequestPage(size: number, before?: string): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows: SignRequest[] = [];
    let cursor = await db.transaction('requests').store.openCursor(olderThan(before), 'prev');
    while (cursor && rows.length < size) {
      const row = findSignRequest(cursor.value);
      if (row) rows.push(row);
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/**
 * At most `limit` of the newest requests that pass a test, newest first. It looks at `searched` requests
 * at most, whatever the size of the history.
 */
export function findNewestRequests(
  isWanted: (request: SignRequest) => boolean,
  limit: number,
  searched: number,
): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows: SignRequest[] = [];
    let cursor = await db.transaction('requests').store.openCursor(null, 'prev');
    for (let looked = 0; cursor && looked < searched; looked += 1) {
      const row = findSignRequest(cursor.value);
      if (row && isWanted(row)) rows.push(row);
      if (rows.length === limit) break;
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** The requests with these identifiers, in the same order. Missing ones are left out. */
export function getRequests(identifiers: readonly string[]): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const { store } = db.transaction('requests');
    const rows = await Promise.all(identifiers.map((identifier) => store.get(identifier)));
    return rows.flatMap((row) => findSignRequest(row) ?? []);
  });
}

/** At most `limit` requests whose signature was not compared with the request yet, newest first. */
export function getUncheckedRequests(limit: number): Promise<SignRequest[]> {
  return inDatabase(async (db) => {
    const rows: SignRequest[] = [];
    const index = db.transaction('requests').store.index('unchecked');
    let cursor = await index.openCursor(null, 'prev');
    while (cursor && rows.length < limit) {
      const row = findSignRequest(cursor.value);
      if (row) rows.push(row);
      cursor = await cursor.continue();
    }
    return rows;
  });
}

/** All identifiers, newest first. @param before only identifiers that sort before this one */
export function getIdentifiers(before?: string): Promise<string[]> {
  return inDatabase(async (db) => (await db.getAllKeys('requests', olderThan(before))).reverse());
}

/** @param before counts only the requests whose identifiers sort before this one */
export function countRequests(before?: string): Promise<number> {
  return inDatabase((db) => db.count('requests', olderThan(before)));
}

/** Requests in one batch of `readAllRequests`. */
const BATCH = 500;

/** Reads all requests in batches, oldest first. */
export async function* readAllRequests(): AsyncGenerator<SignRequest[]> {
  for (let after = ''; ; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const rows = await inDatabase((db) => db.getAll('requests', range, BATCH));
    const last = rows.at(-1)?.identifier;
    if (last === undefined) return;
    yield rows.flatMap((row) => findSignRequest(row) ?? []);
    after = last;
  }
}

function olderThan(identifier: string | undefined): IDBKeyRange | null {
  return identifier === undefined ? null : IDBKeyRange.upperBound(identifier, true);
}
