import { type IDBPDatabase, openDB } from 'idb';
import { requestRow } from '../../core/request/request-row';

// How each released version created the database. Existing functions are never changed; a new version
// adds one.

/** When a version that stores it created the database. */
export const CREATED_AT = 1_800_000_000_000;

type Make = (db: IDBPDatabase, upgrade: { destination(): void; unchecked(): void }) => void;

const version1: Make = (db) => {
  const requests = db.createObjectStore('requests', { keyPath: 'identifier' });
  requests.createIndex('open', 'open');
  requests.createIndex('untold', 'untold');
  db.createObjectStore('drafts', { keyPath: 'id' });
};

const version2: Make = (db, upgrade) => {
  version1(db, upgrade);
  upgrade.destination();
  db.createObjectStore('contacts', { keyPath: 'key' });
};

const version3: Make = (db, upgrade) => {
  version2(db, upgrade);
  db.createObjectStore('changed');
  db.createObjectStore('blocks', { keyPath: 'first' }).createIndex('rev', 'rev');
  db.createObjectStore('derived');
};

const version4: Make = (db, upgrade) => {
  version3(db, upgrade);
  upgrade.unchecked();
  db.createObjectStore('removed', { keyPath: 'identifier' });
};

const version5: Make = (db, upgrade) => {
  version4(db, upgrade);
  db.createObjectStore('meta').put(CREATED_AT, 'createdAt');
};

const version6: Make = (db, upgrade) => {
  version5(db, upgrade);
  db.createObjectStore('session');
};

const MAKERS = [version1, version2, version3, version4, version5, version6];

/** All released versions. */
export const VERSIONS = MAKERS.map((_make, at) => at + 1);

/** The identifiers of the requests in the database: one is settled, one is pending. */
export const SETTLED = 'xc-0mha2k3b5-00112233445566778800';
export const WAITING = 'xc-0mha2k3b5-00112233445566778811';

const REQUESTS = [
  requestRow({
    identifier: SETTLED,
    uuid: crypto.randomUUID(),
    resolvedAt: 5,
    signed: false,
    untold: 1,
  }),
  requestRow({ identifier: WAITING, open: 1 }),
  // A damaged row must not disturb the others.
  { identifier: 'damaged', body: { txjson: 5 }, open: 1 },
];

/** The rows of each store, as far as a version has it. */
const ROWS: Readonly<Record<string, readonly [value: unknown, key?: IDBValidKey][]>> = {
  requests: REQUESTS.map((row) => [row]),
  drafts: [
    [{ id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: 'shop.example' }],
    [{ id: 'damaged' }],
  ],
  contacts: [
    [
      {
        key: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
        address: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
        name: 'Ann',
        createdAt: 1,
      },
    ],
  ],
  changed: [[1, WAITING]],
  blocks: [[{ first: 'damaged', rev: 3 }]],
  derived: [['damaged', 1]],
  removed: [[requestRow({ identifier: 'xc-0mha2k3b5-00112233445566778822' })]],
};

/** Creates the database as a version did, and fills its stores unless `isEmpty`. */
export async function makeDatabase(version: number, isEmpty = false): Promise<void> {
  const db = await openDB('companion', version, {
    upgrade(fresh, _from, _to, tx) {
      const requests = () => tx.objectStore('requests');
      MAKERS[version - 1]?.(fresh, {
        destination: () => void requests().createIndex('destination', 'body.txjson.Destination'),
        unchecked: () => void requests().createIndex('unchecked', 'unchecked'),
      });
    },
  });
  for (const store of isEmpty ? [] : db.objectStoreNames) {
    for (const [value, key] of ROWS[store] ?? []) await db.put(store, value, key);
  }
  db.close();
}

/** All rows of the database by store, and its version, keys and indexes. */
export async function contentsOf(version?: number) {
  const db = await openDB('companion', version);
  const stores = [...db.objectStoreNames];
  const rows: Record<string, unknown[]> = {};
  const shape: Record<string, unknown> = {};
  for (const name of stores) {
    const { store } = db.transaction(name);
    rows[name] = await store.getAll();
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    shape[name] = { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) };
  }
  const found = { version: db.version, rows, shape };
  db.close();
  return found;
}
