import { CHUNK_SIZE } from './index-chunk';
import type { IndexEntry } from './index-entry';

/**
 * The key of the chunk that an identifier belongs to: the last chunk that begins at or before it,
 * or the first chunk when all begin after it. Undefined when there are no chunks.
 */
export function findChunkKey(keys: readonly string[], identifier: string): string | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') <= identifier) low = middle + 1;
    else high = middle;
  }
  return keys[Math.max(0, low - 1)];
}

/**
 * Splits entries into chunks of an allowed size. At the end of the history, chunks are filled.
 * Elsewhere a chunk that is too large is halved, so that each half has room for more entries.
 */
export function splitIntoChunks(
  entries: readonly IndexEntry[],
  isLast: boolean,
): (readonly IndexEntry[])[] {
  if (entries.length === 0) return [];
  if (entries.length <= CHUNK_SIZE) return [entries];
  const cut = isLast ? CHUNK_SIZE : Math.ceil(entries.length / 2);
  return [
    ...splitIntoChunks(entries.slice(0, cut), false),
    ...splitIntoChunks(entries.slice(cut), isLast),
  ];
}

/**
 * Replaces, adds and removes entries by identifier (undefined removes one), and sorts the result.
 */
export function applyChanges(
  entries: readonly IndexEntry[],
  changes: ReadonlyMap<string, IndexEntry | undefined>,
): IndexEntry[] {
  const all = new Map<string, IndexEntry | undefined>(
    entries.map((entry) => [entry.identifier, entry]),
  );
  for (const [identifier, entry] of changes) all.set(identifier, entry);
  const remaining = [...all.values()].filter((entry) => entry !== undefined);
  return remaining.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
