import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema';

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * What each version added, version 1 first. A step that was released is never changed and none is
 * taken away: what any version wrote is opened by taking the steps after it.
 */
export const MIGRATIONS: readonly ((db: IDBPDatabase<Schema>, tx: Upgrading) => void)[] = [
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
    // Those written from now on carry the mark; what was signed before is checked when looked at.
    tx.objectStore('requests').createIndex('unchecked', 'unchecked');
    db.createObjectStore('removed', { keyPath: 'identifier' });
  },
];
