import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Contact } from '../core/book/contact';
import { CompanionError } from '../core/companion-error';
import type { Draft } from '../core/draft';
import type { Block } from '../core/history/block';
import type { SignRequest } from '../core/request/sign-request';

/** What is on disk. Requests are keyed by identifier, which sorts by time. */
interface Schema extends DBSchema {
  requests: {
    key: string;
    value: SignRequest;
    indexes: { open: number; untold: number; unchecked: number; destination: string };
  };
  /** Requests taken out of the history, as long as that can be undone, and when that was. */
  removed: { key: string; value: SignRequest & { readonly removedAt: number } };
  drafts: { key: string; value: Draft };
  contacts: { key: string; value: Contact & { readonly key: string } };
  /** The identifiers of requests written since the history's blocks were last brought up to them. */
  changed: { key: string; value: 1 };
  /** What the history is searched by, derived from the requests: may be dropped at any time. */
  blocks: { key: string; value: Block; indexes: { rev: number } };
  /** How far the blocks are, under one key. */
  derived: { key: 1; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** A transaction that writes to these stores. */
export type Writing<Names extends ArrayLike<StoreNames<Schema>>> = IDBPTransaction<
  Schema,
  Names,
  'readwrite'
>;

const VERSION = 4;
let opened: Promise<Database> | undefined;

/** The next call opens it anew. */
const forget = () => {
  opened = undefined;
};

function open(): Promise<Database> {
  if (opened) return opened;
  opened = openDB<Schema>('companion', VERSION, {
    upgrade(db, from, _to, tx) {
      if (from < 1) {
        const requests = db.createObjectStore('requests', { keyPath: 'identifier' });
        requests.createIndex('open', 'open');
        requests.createIndex('untold', 'untold');
        db.createObjectStore('drafts', { keyPath: 'id' });
      }
      if (from < 2) {
        tx.objectStore('requests').createIndex('destination', 'body.txjson.Destination');
        db.createObjectStore('contacts', { keyPath: 'key' });
      }
      if (from < 3) {
        db.createObjectStore('changed');
        db.createObjectStore('blocks', { keyPath: 'first' }).createIndex('rev', 'rev');
        db.createObjectStore('derived');
      }
      if (from < 4) {
        // Those written from now on carry the mark; what was signed before is checked when looked at.
        tx.objectStore('requests').createIndex('unchecked', 'unchecked');
        db.createObjectStore('removed', { keyPath: 'identifier' });
      }
    },
    // A newer version of us wants to upgrade: make way.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/**
 * Works on the database.
 * @throws CompanionError `storage` on any failure of it, also when a newer version of us wrote it
 */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (cause) {
    throw new CompanionError('storage', {}, { cause });
  }
}
