import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { CompanionError, type ErrorCode } from '../../core/companion-error';
import { MIGRATIONS } from './migrations';
import type { Schema } from './schema';

export type Database = IDBPDatabase<Schema>;

/** A transaction that writes to these stores. */
export type Writing<Names extends ArrayLike<StoreNames<Schema>>> = IDBPTransaction<
  Schema,
  Names,
  'readwrite'
>;

/** How long (ms) opening may be blocked before calls fail with `storage-blocked`. */
const BLOCKED_TIMEOUT = 3000;

let database: Promise<Database> | undefined;

/** Makes the next call open the database again. */
const forget = () => {
  database = undefined;
};

function open(): Promise<Database> {
  if (database) return database;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The `blocked` event does not cover an upgrade by another page that is waiting before ours.
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, BLOCKED_TIMEOUT, new CompanionError('storage-blocked'));
  });
  // An upgrade that is aborted fails with AbortError; only its transaction has the reason.
  let upgradeError: unknown;
  const opening = openDB<Schema>('companion', MIGRATIONS.length, {
    upgrade(db, from, _to, tx) {
      clearTimeout(timer);
      tx.done.catch((error) => {
        upgradeError = error;
      });
      for (const migrate of MIGRATIONS.slice(from)) migrate(db, tx, from);
    },
    // Another page wants to upgrade or delete the database: it cannot while ours is open.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error) => {
    throw upgradeError ?? error;
  });
  // After the timeout every call fails at once, until the database opens after all.
  database = Promise.race([opening, timeout]);
  opening.then(() => {
    database = opening;
  }, forget);
  return database;
}

/** The errors of IndexedDB that have a code of their own, by name (Indexed Database API 3.0). */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
};

/**
 * Runs work on the database, and opens it first. An error never deletes or overwrites anything.
 * @throws CompanionError `storage-full`, `storage-newer` (a newer version of the extension wrote it),
 * `storage-blocked` (another page holds it open), or `storage` for any other error of IndexedDB
 */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(CODES[(cause as Error)?.name] ?? 'storage', {}, { cause });
  }
}
