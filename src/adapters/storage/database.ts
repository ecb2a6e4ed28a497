import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { CompanionError, type ErrorCode } from '../../core/companion-error';
import { MIGRATIONS } from './migrations';
import { openDatabase } from './open-database';
import type { Schema } from './schema';

export type Database = IDBPDatabase<Schema>;

/** A transaction that writes to these stores. */
export type Writing<Names extends ArrayLike<StoreNames<Schema>>> = IDBPTransaction<
  Schema,
  Names,
  'readwrite'
>;

/** How long somebody else may keep us from opening it before that is said. */
const PATIENCE = 3000;

let opened: Promise<Database> | undefined;
let born = () => {};

/** Calls back when the database is made from nothing; a worker of a page has nobody to tell. */
export function onBirth(listener: () => void): void {
  born = listener;
}

/** The next call opens it anew. */
const forget = () => {
  opened = undefined;
};

function open(): Promise<Database> {
  if (opened) return opened;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // An older version of us that does not make way, or another upgrade before ours: nothing tells.
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(reject, PATIENCE, new CompanionError('storage-blocked'));
  });
  const opening = openDatabase<Schema>('companion', MIGRATIONS.length, {
    upgrade(db, from, tx) {
      clearTimeout(timer);
      for (const migrate of MIGRATIONS.slice(from)) migrate(db, tx);
      if (from === 0) born();
    },
    closed: forget,
  });
  // Once out of patience every call fails at once, until it opens after all.
  opened = Promise.race([opening, tooLong]);
  opening.then(() => {
    opened = opening;
  }, forget);
  return opened;
}

/** What can be told apart by the name of the browser's error (Indexed Database API 3.0). */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
};

/**
 * Works on the database. Whatever fails, nothing of it is deleted or written over.
 * @throws CompanionError `storage-full`, `storage-newer` (a newer version of us wrote it),
 * `storage-blocked` (another window holds it), or `storage` on any other failure of it
 */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(CODES[(cause as Error)?.name] ?? 'storage', {}, { cause });
  }
}
