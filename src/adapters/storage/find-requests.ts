import { findSignRequest, type SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';
import { findInFallback, getFallbackEntries } from './fallback-store';

export function findRequest(identifier: string): Promise<SignRequest | undefined> {
  return fromDatabaseOrFallback(
    () => inDatabase(async (db) => findSignRequest(await db.get('requests', identifier))),
    async () => (await findInFallback(identifier))?.row,
  );
}

/**
 * Tries the database, then the fallback store, then the database again: the request may have moved
 * there in between. The second try also throws the database's error when neither has the request.
 */
export async function fromDatabaseOrFallback<T>(
  database: () => Promise<T | undefined>,
  fallback: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return (await database().catch(() => undefined)) ?? (await fallback()) ?? database();
}

/** The open requests, newest first. */
export function getOpenRequests(): Promise<SignRequest[]> {
  return getFlagged('open');
}

/** The ended requests without a notification yet: the worker may be stopped before it shows one. */
export function getUnnotifiedRequests(): Promise<SignRequest[]> {
  return getFlagged('untold');
}

/** Throws the database's error only when the fallback store is empty, too. */
async function getFlagged(flag: 'open' | 'untold'): Promise<SignRequest[]> {
  let failure: unknown;
  const [rows, entries] = await Promise.all([
    inDatabase((db) => db.getAllFromIndex('requests', flag, 1)).catch((error) => {
      failure = error;
      return [];
    }),
    getFallbackEntries(),
  ]);
  if (failure && entries.length === 0) throw failure;
  const inFallback = entries.map(({ row }) => row).filter((row) => row[flag]);
  return [...rows, ...inFallback].flatMap((row) => findSignRequest(row) ?? []).reverse();
}
