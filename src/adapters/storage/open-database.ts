import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

interface Moments<Schema extends DBSchema> {
  upgrade(
    db: IDBPDatabase<Schema>,
    from: number,
    tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
  ): void;
  /** It was closed: by the browser, or to make way for another that upgrades or deletes it. */
  closed(): void;
}

/**
 * Opens a database whose calls answer with promises, in the shape of `idb`, whose types these are: of
 * that package's own code half is for what nobody here does, and a worker starts often.
 */
export function openDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  { upgrade, closed }: Moments<Schema>,
): Promise<IDBPDatabase<Schema>> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    upgrade(promised(request.result), oldVersion, promised(request.transaction));
  };
  request.addEventListener('success', () => {
    const db = request.result;
    db.onclose = closed;
    db.onversionchange = () => {
      db.close();
      closed();
    };
  });
  return answerOf(request);
}

// biome-ignore lint/suspicious/noExplicitAny: -- IndexedDB's objects by name; what they are is said by the types of `idb`
type Any = any;

function answerOf(request: IDBRequest): Promise<Any> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(promised(request.result)), { once: true });
    request.addEventListener('error', () => reject(request.error), { once: true });
  });
}

function doneOf(tx: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  // Not everybody who reads waits for it; the request itself says what failed.
  done.catch(() => {});
  return done;
}

/** A request as its answer; what has calls of its own as something whose calls are promised, too. */
function promised(value: Any): Any {
  if (value instanceof IDBRequest) return answerOf(value);
  const kinds = [IDBDatabase, IDBTransaction, IDBObjectStore, IDBIndex, IDBCursor];
  if (!kinds.some((kind) => value instanceof kind)) return value;
  const isTransaction = value instanceof IDBTransaction;
  const done = isTransaction && doneOf(value);
  return new Proxy(value, {
    get(_value, name) {
      if (isTransaction && name === 'done') return done;
      if (isTransaction && name === 'store')
        return promised(value.objectStore(value.objectStoreNames[0] ?? ''));
      const found = value[name];
      if (value instanceof IDBDatabase && !found) return inOneStore(value, String(name));
      if (typeof found !== 'function') return found;
      return (...args: unknown[]) => {
        const answer = found.apply(value, args);
        // A cursor that goes on answers by the request it came from.
        return promised(value instanceof IDBCursor ? (answer ?? value.request) : answer);
      };
    },
  });
}

/** `db.get('requests', key)`, `db.getAllFromIndex('requests', 'open', 1)`: a transaction of its own. */
function inOneStore(db: IDBDatabase, name: string): Any {
  const method = name.replace('FromIndex', '');
  if (!(method in IDBObjectStore.prototype)) return undefined;
  const writes = /^(put|add|delete|clear)$/.test(method);
  return async (storeName: string, ...args: unknown[]) => {
    const { done, store } = promised(db.transaction(storeName, writes ? 'readwrite' : 'readonly'));
    const from = method === name ? store : store.index(args.shift());
    const answer = await from[method](...args);
    if (writes) await done;
    return answer;
  };
}
