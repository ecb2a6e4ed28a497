import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { newIdentifier } from '../../../src/core/request/identifier';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

const made = (time: number, site = ''): SignRequest => {
  const identifier = newIdentifier(time, new Uint8Array(10));
  return requestRow({ identifier, createdAt: time, site });
};

/** Fresh modules, as after a start of the browser, with the search that a page runs. */
async function opened() {
  vi.resetModules();
  const reads = await import('../../../src/adapters/storage/find-requests');
  const { Search } = await import('../../../src/options/history/search');
  const writes = await import('../../../src/adapters/storage/request-writes');
  return { ...reads, ...writes, Search };
}

/** The sites that a newly opened page finds, newest first, when everything is indexed. */
async function sites(Search: Awaited<ReturnType<typeof opened>>['Search']): Promise<string[]> {
  const search = new Search(() => {});
  search.start();
  return (await search.waitForUpdates()).map(({ chunk, entryNumber }) => {
    const { names, codes } = chunk.facets.site;
    return names[codes[entryNumber] ?? 0] ?? '';
  });
}

async function onDisk<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB('companion');
  const done = await work(db);
  db.close();
  return done;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the requests of a version 2 database are kept and indexed', async () => {
  const db = await openDB('companion', 2, {
    upgrade(fresh) {
      const requests = fresh.createObjectStore('requests', { keyPath: 'identifier' });
      requests.createIndex('open', 'open');
      requests.createIndex('untold', 'untold');
      requests.createIndex('destination', 'body.txjson.Destination');
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('contacts', { keyPath: 'key' });
    },
  });
  for (let at = 0; at < 1300; at += 1) await db.put('requests', made(at, `s${at}`));
  await db.put('requests', { ...made(5000), body: { txjson: 5 } });
  await db.put('contacts', { key: 'r', address: 'r', name: 'R', createdAt: 1 });
  db.close();
  const { Search, findRequest } = await opened();
  const found = await sites(Search);
  expect(found).toHaveLength(1300);
  expect(found[0]).toBe('s1299');
  expect(await findRequest(made(7).identifier)).toEqual(made(7, 's7'));
  expect(await onDisk((disk) => disk.count('contacts'))).toBe(1);
});

test('an open page finds new requests after the index state was lost', async () => {
  const { Search, addRequest } = await opened();
  for (let at = 0; at < 5; at += 1) await addRequest(made(at, 'old'), undefined);
  const told: string[] = [];
  const search = new Search(({ about }) => told.push(about));
  search.start();
  expect(await search.waitForUpdates()).toHaveLength(5);
  await addRequest(made(6, 'new'), undefined);
  await onDisk((disk) => disk.clear('derived'));
  expect(await sites(Search)).toHaveLength(6);
  search.refresh();
  expect(await search.waitForUpdates()).toHaveLength(6);
});

test('the next page indexes requests added and changed while no page was open', async () => {
  const { Search, addRequest, changeRequest } = await opened();
  await addRequest(made(1, 'a'), undefined);
  await addRequest(made(3, 'c'), undefined);
  expect(await sites(Search)).toEqual(['c', 'a']);
  const later = await opened();
  await later.addRequest(made(2, 'b'), undefined);
  await changeRequest(made(3).identifier, (row) => ({ ...row, site: 'changed' }));
  expect(await sites(later.Search)).toEqual(['changed', 'b', 'a']);
  expect(await onDisk((disk) => disk.count('changed'))).toBe(0);
});

test.each<[string, (disk: IDBPDatabase) => Promise<unknown>]>([
  ['a damaged chunk', (disk) => damageFirst(disk, (row) => ({ ...row, words: 'gone' }))],
  ['a chunk without its change number', (disk) => damageFirst(disk, ({ rev: _, ...row }) => row)],
  ['a lost chunk', async (disk) => disk.delete('blocks', made(0).identifier)],
  ['an index without chunks', (disk) => disk.clear('blocks')],
  ['an index without its state', (disk) => disk.clear('derived')],
  ['an index of another form', (disk) => disk.put('derived', { form: 0, rev: 9, downTo: '' }, 1)],
])('the next page rebuilds %s', async (_what, damage) => {
  const { Search, addRequest } = await opened();
  for (let at = 0; at < 700; at += 1) await addRequest(made(at, `s${at}`), undefined);
  expect(await sites(Search)).toHaveLength(700);
  await onDisk(damage);
  const found = await sites((await opened()).Search);
  expect(found).toHaveLength(700);
  expect(new Set(found).size).toBe(700);
});

async function damageFirst(disk: IDBPDatabase, damage: (row: Record<string, unknown>) => object) {
  const [row] = await disk.getAll('blocks');
  await disk.put('blocks', damage(row));
}

test('the next page drops a request that was deleted without a note in `changed`', async () => {
  const { Search, addRequest } = await opened();
  for (const time of [1, 2, 3]) await addRequest(made(time, `s${time}`), undefined);
  expect(await sites(Search)).toEqual(['s3', 's2', 's1']);
  await onDisk((disk) => disk.delete('requests', made(2).identifier));
  expect(await sites((await opened()).Search)).toEqual(['s3', 's1']);
});

test('two pages that open at once find the same requests', async () => {
  const { Search, addRequest } = await opened();
  for (let at = 0; at < 600; at += 1) await addRequest(made(at, `s${at}`), undefined);
  const [one, two] = await Promise.all([sites(Search), sites(Search)]);
  expect(one).toHaveLength(600);
  expect(two).toEqual(one);
});
