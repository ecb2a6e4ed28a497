import { BLOCK_LINES } from './block';
import type { Line } from './line';

/** The block a request belongs to: the last one that begins at or before it, else the first. */
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
 * Lines in blocks of a size that holds. At the end of the history blocks are filled; between others
 * one that is too large is halved, so that there is room for more.
 */
export function partsOf(lines: readonly Line[], isLast: boolean): (readonly Line[])[] {
  if (lines.length === 0) return [];
  if (lines.length <= BLOCK_LINES) return [lines];
  const cut = isLast ? BLOCK_LINES : Math.ceil(lines.length / 2);
  return [...partsOf(lines.slice(0, cut), false), ...partsOf(lines.slice(cut), isLast)];
}

/** The lines with the changed ones in place of theirs, by identifier; undefined takes one out. */
export function changedLines(
  lines: readonly Line[],
  changes: ReadonlyMap<string, Line | undefined>,
): Line[] {
  const all = new Map<string, Line | undefined>(lines.map((line) => [line.identifier, line]));
  for (const [identifier, line] of changes) all.set(identifier, line);
  const left = [...all.values()].filter((line) => line !== undefined);
  return left.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
