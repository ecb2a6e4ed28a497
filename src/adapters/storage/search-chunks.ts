import { findFields, findNumber } from '../../core/fields';
import { applyChanges, findChunkKey, splitIntoChunks } from '../../core/history/change-chunks';
import {
  CHUNK_SIZE,
  findChunk,
  type IndexChunk,
  packChunk,
  unpackChunk,
} from '../../core/history/index-chunk';
import { ENTRY_VERSION, type IndexEntry, indexEntryOf } from '../../core/history/index-entry';
import { isIdentifier } from '../../core/request/identifier';
import { findSignRequest } from '../../core/request/sign-request';
import { inDatabase, type Writing } from './database';

// The search index is stored in chunks of some hundred entries (`Block` and `Line` in core/history).
// Pages update it, not the worker. A write of a request also puts its identifier into the store
// `changed`, in the same transaction; updating the index deletes the identifier in the transaction
// that writes the chunk. So no change is missed, whatever is closed or killed in between. A time of
// change would not do: clocks go back, and two changes share a millisecond.

const STORES = ['requests', 'changed', 'blocks', 'derived'] as const;
type Write = Writing<typeof STORES>;

/** The stored state of the index. */
interface IndexState {
  readonly form: number;
  /** The number of the last change of the index. */
  readonly rev: number;
  /** Requests from this identifier on are in the index; '' when all are. */
  readonly downTo: string;
}

/** Sorts after every identifier: no request is in the index yet. */
const NONE_INDEXED = '~';

/** Changed requests indexed in one transaction. */
const BATCH = 2 * CHUNK_SIZE;

/** Indexes a batch of the requests written since the last call. @returns whether there may be more */
export function indexChanges(): Promise<boolean> {
  return inDatabase(async (db) => {
    // Usually there are none. Then no write transaction makes other readers and writers wait.
    if ((await db.count('changed')) === 0) return false;
    const tx = db.transaction(STORES, 'readwrite');
    const state = await readState(tx);
    const changed = tx.objectStore('changed');
    const all = await changed.getAllKeys(null, BATCH);
    for (const identifier of all) void changed.delete(identifier);
    const keys = await tx.objectStore('blocks').getAllKeys();
    const groups = new Map<string | undefined, string[]>();
    // Requests older than the oldest chunk are read when their chunk is built.
    for (const identifier of all.filter((each) => isIdentifier(each) && each >= state.downTo)) {
      const owner = findChunkKey(keys, identifier);
      groups.set(owner, [...(groups.get(owner) ?? []), identifier]);
    }
    const rev = state.rev + 1;
    for (const [owner, group] of groups) {
      const next = keys[keys.indexOf(owner ?? '') + 1];
      const entries = owner === undefined ? [] : await entriesOfChunk(tx, owner, next);
      const rows = await Promise.all(group.map((key) => tx.objectStore('requests').get(key)));
      const fresh = new Map(group.map((key, at) => [key, findEntry(rows[at])]));
      if (owner !== undefined) void tx.objectStore('blocks').delete(owner);
      putChunks(tx, applyChanges(entries, fresh), next === undefined, rev);
    }
    if (groups.size > 0) void tx.objectStore('derived').put({ ...state, rev }, 1);
    await tx.done;
    return all.length === BATCH;
  });
}

/** The entries of a chunk. Those of a damaged chunk are made again from the requests. */
async function entriesOfChunk(tx: Write, first: string, next?: string): Promise<IndexEntry[]> {
  const chunk = findChunk(await tx.objectStore('blocks').get(first));
  return chunk ? unpackChunk(chunk) : readEntries(tx, first, next ?? NONE_INDEXED);
}

async function readEntries(tx: Write, from: string, before: string): Promise<IndexEntry[]> {
  const rows = await tx
    .objectStore('requests')
    .getAll(IDBKeyRange.bound(from, before, false, true));
  return rows.flatMap((row) => findEntry(row) ?? []);
}

function findEntry(row: unknown): IndexEntry | undefined {
  const request = findSignRequest(row);
  return request && indexEntryOf(request);
}

function putChunks(tx: Write, entries: readonly IndexEntry[], isLast: boolean, rev: number): void {
  for (const part of splitIntoChunks(entries, isLast))
    void tx.objectStore('blocks').put(packChunk(part, rev));
}

/** Reads the stored state. When the index has another form, it is deleted and begun again. */
async function readState(tx: Write): Promise<IndexState> {
  const stored = await tx.objectStore('derived').get(1);
  const state = findState(stored);
  if (state) return state;
  // Open pages only read chunks with a higher `rev` than they have: it must never start again at 0.
  const newest = await tx.objectStore('blocks').index('rev').openKeyCursor(null, 'prev');
  const rev = Math.max(findNumber(findFields(stored)?.rev) ?? 0, newest?.key ?? 0);
  await tx.objectStore('blocks').clear();
  const empty = { form: ENTRY_VERSION, rev, downTo: NONE_INDEXED };
  void tx.objectStore('derived').put(empty, 1);
  return empty;
}

function findState(value: unknown): IndexState | undefined {
  const { form, rev: stored, downTo } = findFields(value) ?? {};
  const rev = findNumber(stored);
  const isCurrent = form === ENTRY_VERSION && rev !== undefined && typeof downTo === 'string';
  return isCurrent ? { form, rev, downTo } : undefined;
}

/**
 * Builds the missing chunks, newest first. Each one is stored at once, so that closing the page
 * loses little work.
 * @param onProgress called after each chunk with the number of requests left
 */
export async function buildChunks(onProgress: (left: number) => Promise<void>): Promise<void> {
  for (let left = await unindexedKeys(); left.length > 0; ) {
    const from = left.length > CHUNK_SIZE ? (left[left.length - CHUNK_SIZE] ?? '') : '';
    await inDatabase(async (db) => {
      const tx = db.transaction(STORES, 'readwrite');
      const state = await readState(tx);
      // Another page may have built it meanwhile.
      if (from < state.downTo) {
        const rev = state.rev + 1;
        putChunks(tx, await readEntries(tx, from, state.downTo), false, rev);
        void tx.objectStore('derived').put({ ...state, rev, downTo: from }, 1);
      }
      await tx.done;
    });
    left = left.slice(0, -CHUNK_SIZE);
    await onProgress(left.length);
  }
}

/** The number of requests that `buildChunks` has to index. */
export async function countUnindexed(): Promise<number> {
  return (await unindexedKeys()).length;
}

function unindexedKeys(): Promise<string[]> {
  return inDatabase(async (db) => {
    if (findState(await db.get('derived', 1))?.downTo === '') return [];
    const tx = db.transaction(STORES, 'readwrite');
    const state = await readState(tx);
    const { downTo } = state;
    const keys = await tx.objectStore('requests').getAllKeys(IDBKeyRange.upperBound(downTo, true));
    // An empty history is fully indexed: `indexChanges` then makes the first chunk.
    if (keys.length === 0) {
      void tx.objectStore('derived').put({ ...state, downTo: '' }, 1);
    }
    await tx.done;
    return keys;
  });
}

/** The chunks that changed since `rev`, and the keys of all chunks. */
export interface ChunkUpdate {
  readonly rev: number;
  readonly blocks: readonly IndexChunk[];
  readonly keys: ReadonlySet<string>;
}

/**
 * @param since the `rev` of the last update; 0 reads all chunks
 * @param known the keys of the chunks that the caller has
 */
export function readChunkUpdate(since: number, known: ReadonlySet<string>): Promise<ChunkUpdate> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['blocks', 'derived']);
    const store = tx.objectStore('blocks');
    const [rows, keys] = await Promise.all([
      store.index('rev').getAll(IDBKeyRange.lowerBound(since, true)),
      store.getAllKeys(),
    ]);
    const blocks = rows.flatMap((row) => findChunk(row) ?? []);
    const valid = new Set([...known, ...blocks.map(({ first }) => first)]);
    const rev = blocks.reduce((most, block) => Math.max(most, block.rev), since);
    return { rev, blocks, keys: new Set(keys.filter((key) => valid.has(key))) };
  });
}

/**
 * Compares the requests of a range with the index, and marks each difference as changed: so
 * `indexChanges` repairs a lost or damaged chunk.
 * @param from the first key of the range
 * @param before the first key after the range
 * @param indexed the identifiers that the index has in the range
 * @returns the number of differences
 */
export function markDifferences(
  from: string,
  before: string,
  indexed: ReadonlySet<string>,
): Promise<number> {
  return inDatabase(async (db) => {
    const range = IDBKeyRange.bound(from, before, false, true);
    const downTo = findState(await db.get('derived', 1))?.downTo ?? NONE_INDEXED;
    const keys = await db.getAllKeys('requests', range);
    const stored = new Set(keys.filter((key) => isIdentifier(key) && key >= downTo));
    const different = [
      ...[...stored].filter((key) => !indexed.has(key)),
      ...[...indexed].filter((key) => !stored.has(key)),
    ];
    if (different.length > 0) {
      const tx = db.transaction('changed', 'readwrite');
      for (const identifier of different) void tx.store.put(1, identifier);
      await tx.done;
    }
    return different.length;
  });
}
