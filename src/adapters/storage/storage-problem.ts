import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';
import { getFallbackEntries, isOnDisk } from './fallback-store';

/** What a page shows about the state of the database. */
export interface StorageProblem {
  /** The database's error, now or when a request went to the fallback store; undefined if it works. */
  readonly code: ErrorCode | undefined;
  /** The requests in the fallback store, newest first, without private ones. */
  readonly inFallback: readonly SignRequest[];
  /** Whether one of them is only in memory, and lost when the browser closes. */
  readonly inMemory: boolean;
}

/** Checks whether the database can be read; changes nothing. */
export async function findStorageProblem(): Promise<StorageProblem> {
  const check = inDatabase((db) => db.getKey('drafts', '')).then(() => undefined, codeOf);
  const [code, all] = await Promise.all([check, getFallbackEntries()]);
  const entries = all.filter(({ row }) => !row.private);
  const onDisk = await Promise.all(entries.map(isOnDisk));
  return {
    code: code ?? entries[0]?.why,
    inFallback: entries.map(({ row }) => row).sort((a, b) => b.createdAt - a.createdAt),
    inMemory: onDisk.includes(false),
  };
}
