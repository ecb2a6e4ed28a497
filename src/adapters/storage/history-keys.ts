import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';

/** Every identifier there is, newest first. @param before only those that sort before it */
export function getIdentifiers(before?: string): Promise<string[]> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  return inDatabase(async (db) => (await db.getAllKeys('requests', range)).reverse());
}

export function countRequests(before?: string): Promise<number> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  return inDatabase((db) => db.count('requests', range));
}

/** So many requests are read at once. */
const AT_ONCE = 500;

/** Goes through all requests, oldest first, some hundred at a time. */
export async function* readAll(): AsyncGenerator<SignRequest[]> {
  for (let after = ''; ; ) {
    const range = IDBKeyRange.lowerBound(after, true);
    const rows = await inDatabase((db) => db.getAll('requests', range, AT_ONCE));
    const last = rows.at(-1)?.identifier;
    if (last === undefined) return;
    yield rows.flatMap((row) => findSignRequest(row) ?? []);
    after = last;
  }
}
