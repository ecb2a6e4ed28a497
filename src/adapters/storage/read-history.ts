import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';

// Nothing here needs the extension's interfaces: the workers of a page, which have none, read too.

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
