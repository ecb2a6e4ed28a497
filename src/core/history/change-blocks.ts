import { BLOCK_LINES } from './block';
import type { Line } from './line';

/**
 * The key of the chunk that an identifier belongs to: the last chunk that begins at or before it,
 * or the first chunk when all begin after it. Undefined when there are no chunks.
 */
export function ownerOf(keys: readonly string[], identifier: string): string | undefined {
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
export function partsOf(entries: readonly Line[], isLast: boolean): (readonly Line[])[] {
  if (entries.length === 0) return [];
  if (entries.length <= BLOCK_LINES) return [entries];
  const cut = isLast ? BLOCK_LINES : Math.ceil(entries.length / 2);
  return [...partsOf(entries.slice(0, cut), false), ...partsOf(entries.slice(cut), isLast)];
}

/**
 * Replaces, adds and removes entries by identifier (undefined removes one), and sorts the result.
 */
export function changedLines(
  entries: readonly Line[],
  changes: ReadonlyMap<string, Line | undefined>,
): Line[] {
  const all = new Map<string, Line | undefined>(entries.map((entry) => [entry.identifier, entry]));
  for (const [identifier, entry] of changes) all.set(identifier, entry);
  const remaining = [...all.values()].filter((entry) => entry !== undefined);
  return remaining.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
