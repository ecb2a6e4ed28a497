import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema';

type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * The steps from each version to the next, version 1 first. A released step is never changed or
 * deleted: a database of any version is upgraded by running the steps after it.
 * @param from the version that is upgraded; 0 when the database is created
 */
export const MIGRATIONS: readonly ((
  db: IDBPDatabase<Schema>,
  tx: UpgradeTransaction,
  from: number,
) => void)[] = [
  (db) => {
    const requests = db.createObjectStore('requests', { keyPath: 'identifier' });
    requests.createIndex('open', 'open');
    requests.createIndex('untold', 'untold');
    db.createObjectStore('drafts', { keyPath: 'id' });
  },
  (db, tx) => {
    tx.objectStore('requests').createIndex('destination', 'body.txjson.Destination');
    db.createObjectStore('contacts', { keyPath: 'key' });
  },
  (db) => {
    db.createObjectStore('changed');
    db.createObjectStore('blocks', { keyPath: 'first' }).createIndex('rev', 'rev');
    db.createObjectStore('derived');
  },
  (db, tx) => {
    // Only requests written from this version on have the flag. An older signed request is checked
    // when its details are opened.
    tx.objectStore('requests').createIndex('unchecked', 'unchecked');
    db.createObjectStore('removed', { keyPath: 'identifier' });
  },
  (db, _tx, from) => {
    void db.createObjectStore('meta').put(from === 0 ? Date.now() : 0, 'createdAt');
  },
  (db) => {
    db.createObjectStore('session');
  },
];
