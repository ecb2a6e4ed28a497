import { findFields, findNumber } from '../../core/fields';
import { BLOCK_LINES, type Block, findBlock, linesOf, packBlock } from '../../core/history/block';
import { changedLines, ownerOf, partsOf } from '../../core/history/change-blocks';
import { LINE_FORM, type Line, lineOf } from '../../core/history/line';
import { isIdentifier } from '../../core/request/identifier';
import { findSignRequest } from '../../core/request/sign-request';
import { inDatabase, type Writing } from './database';

// Pages keep the blocks, not the worker. Whoever writes a request notes its identifier in the store
// `changed` in the same transaction, and whoever brings the blocks up to date takes the note away in
// the transaction that writes them: a change is never missed, whatever was closed or killed between
// the two. A time of change would not do: clocks go back, and two changes share a millisecond.

const STORES = ['requests', 'changed', 'blocks', 'derived'] as const;
type Write = Writing<typeof STORES>;

/** How far the blocks are: requests from `downTo` on are in them; '' means all are. */
interface State {
  readonly form: number;
  readonly rev: number;
  readonly downTo: string;
}

/** Sorts after every identifier. */
const NOTHING_YET = '~';

/** So many changes are taken in at once. */
const AT_ONCE = 2 * BLOCK_LINES;

/** Takes in what was written since the last time. @returns whether there may be more */
export function takeInChanges(): Promise<boolean> {
  return inDatabase(async (db) => {
    // Mostly there is none; then nobody who reads or writes requests is kept waiting.
    if ((await db.count('changed')) === 0) return false;
    const tx = db.transaction(STORES, 'readwrite');
    const state = await readState(tx);
    const changed = tx.objectStore('changed');
    const all = await changed.getAllKeys(null, AT_ONCE);
    for (const identifier of all) void changed.delete(identifier);
    const keys = await tx.objectStore('blocks').getAllKeys();
    const groups = new Map<string | undefined, string[]>();
    // What is older than the oldest block will be read when its own is made.
    for (const identifier of all.filter((each) => isIdentifier(each) && each >= state.downTo)) {
      const owner = ownerOf(keys, identifier);
      groups.set(owner, [...(groups.get(owner) ?? []), identifier]);
    }
    const rev = state.rev + 1;
    for (const [owner, group] of groups) {
      const next = keys[keys.indexOf(owner ?? '') + 1];
      const lines = owner === undefined ? [] : await linesOfBlock(tx, owner, next);
      const rows = await Promise.all(group.map((key) => tx.objectStore('requests').get(key)));
      const fresh = new Map(group.map((key, at) => [key, findLine(rows[at])]));
      if (owner !== undefined) void tx.objectStore('blocks').delete(owner);
      putBlocks(tx, changedLines(lines, fresh), next === undefined, rev);
    }
    if (groups.size > 0) void tx.objectStore('derived').put({ ...state, rev }, 1);
    await tx.done;
    return all.length === AT_ONCE;
  });
}

/** A block's lines; of a damaged one they are read from the requests. */
async function linesOfBlock(tx: Write, first: string, next?: string): Promise<Line[]> {
  const block = findBlock(await tx.objectStore('blocks').get(first));
  return block ? linesOf(block) : linesIn(tx, first, next ?? NOTHING_YET);
}

async function linesIn(tx: Write, from: string, before: string): Promise<Line[]> {
  const rows = await tx
    .objectStore('requests')
    .getAll(IDBKeyRange.bound(from, before, false, true));
  return rows.flatMap((row) => findLine(row) ?? []);
}

function findLine(row: unknown): Line | undefined {
  const request = findSignRequest(row);
  return request && lineOf(request);
}

function putBlocks(tx: Write, lines: readonly Line[], isLast: boolean, rev: number): void {
  for (const part of partsOf(lines, isLast))
    void tx.objectStore('blocks').put(packBlock(part, rev));
}

/** The state on disk; of blocks in another form nothing is kept. */
async function readState(tx: Write): Promise<State> {
  const stored = await tx.objectStore('derived').get(1);
  const state = findState(stored);
  if (state) return state;
  // Pages that are open have counted on from the newest block: it never begins anew.
  const newest = await tx.objectStore('blocks').index('rev').openKeyCursor(null, 'prev');
  const rev = Math.max(findNumber(findFields(stored)?.rev) ?? 0, newest?.key ?? 0);
  await tx.objectStore('blocks').clear();
  const begun = { form: LINE_FORM, rev, downTo: NOTHING_YET };
  void tx.objectStore('derived').put(begun, 1);
  return begun;
}

function findState(value: unknown): State | undefined {
  const { form, rev: stored, downTo } = findFields(value) ?? {};
  const rev = findNumber(stored);
  const isOurs = form === LINE_FORM && rev !== undefined && typeof downTo === 'string';
  return isOurs ? { form, rev, downTo } : undefined;
}

/**
 * Makes the blocks that are not made yet, newest first; each is kept, so that a closed page loses
 * little.
 * @param told called after each step with how many requests are left
 */
export async function makeBlocks(told: (left: number) => Promise<void>): Promise<void> {
  for (let left = await olderKeys(); left.length > 0; ) {
    const from = left.length > BLOCK_LINES ? (left[left.length - BLOCK_LINES] ?? '') : '';
    await inDatabase(async (db) => {
      const tx = db.transaction(STORES, 'readwrite');
      const state = await readState(tx);
      // Another page may have made it meanwhile.
      if (from < state.downTo) {
        const rev = state.rev + 1;
        putBlocks(tx, await linesIn(tx, from, state.downTo), false, rev);
        void tx.objectStore('derived').put({ ...state, rev, downTo: from }, 1);
      }
      await tx.done;
    });
    left = left.slice(0, -BLOCK_LINES);
    await told(left.length);
  }
}

function olderKeys(): Promise<string[]> {
  return inDatabase(async (db) => {
    if (findState(await db.get('derived', 1))?.downTo === '') return [];
    const tx = db.transaction(STORES, 'readwrite');
    const state = await readState(tx);
    const { downTo } = state;
    const keys = await tx.objectStore('requests').getAllKeys(IDBKeyRange.upperBound(downTo, true));
    // With nothing to make it is made: the next one begins the first block.
    if (keys.length === 0) {
      void tx.objectStore('derived').put({ ...state, downTo: '' }, 1);
    }
    await tx.done;
    return keys;
  });
}

/** What changed among the blocks since `rev`, and the keys of all there are. */
export interface Fresh {
  readonly rev: number;
  readonly blocks: readonly Block[];
  readonly keys: ReadonlySet<string>;
}

/** @param held the keys of blocks that were read before */
export function readBlocks(since: number, held: ReadonlySet<string>): Promise<Fresh> {
  return inDatabase(async (db) => {
    const tx = db.transaction(['blocks', 'derived']);
    const store = tx.objectStore('blocks');
    const [rows, keys] = await Promise.all([
      store.index('rev').getAll(IDBKeyRange.lowerBound(since, true)),
      store.getAllKeys(),
    ]);
    const blocks = rows.flatMap((row) => findBlock(row) ?? []);
    const sound = new Set([...held, ...blocks.map(({ first }) => first)]);
    const rev = blocks.reduce((most, block) => Math.max(most, block.rev), since);
    return { rev, blocks, keys: new Set(keys.filter((key) => sound.has(key))) };
  });
}

/**
 * Compares the requests of a range with those that are searched, and notes each that differs as
 * changed: a block that was lost or damaged is thus made again.
 * @param from a range's first key, and the first one after it
 * @returns how many differed
 */
export function checkRange(
  from: string,
  before: string,
  known: ReadonlySet<string>,
): Promise<number> {
  return inDatabase(async (db) => {
    const range = IDBKeyRange.bound(from, before, false, true);
    const downTo = findState(await db.get('derived', 1))?.downTo ?? NOTHING_YET;
    const keys = await db.getAllKeys('requests', range);
    const stored = new Set(keys.filter((key) => isIdentifier(key) && key >= downTo));
    const differ = [
      ...[...stored].filter((key) => !known.has(key)),
      ...[...known].filter((key) => !stored.has(key)),
    ];
    if (differ.length > 0) {
      const tx = db.transaction('changed', 'readwrite');
      for (const identifier of differ) void tx.store.put(1, identifier);
      await tx.done;
    }
    return differ.length;
  });
}
