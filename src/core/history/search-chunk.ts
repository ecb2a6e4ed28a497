import type { IndexChunk } from './index-chunk';
import type { Facet } from './index-entry';
import { FILTER_FIELDS, type Filters, isHashFragment } from './query';

/** A chunk in memory, with the position of each line end in its texts. */
export interface LoadedChunk {
  readonly chunk: IndexChunk;
  readonly wordEnds: Uint32Array;
  readonly hashEnds: Uint32Array;
  /**
   * Search text of every value in the searched columns, one per line, and the position of each line
   * end.
   */
  readonly names: string;
  readonly nameEnds: Uint32Array;
}

/** The searched columns, in the order in which their values are in `names`. */
const SEARCHED_FACETS = ['type', 'site', 'to', 'account', 'network'] as const satisfies Facet[];

/**
 * @param searchTextOf the text that a value is searched by; for an address it includes the
 * contact's name
 */
export function loadChunk(
  chunk: IndexChunk,
  searchTextOf: (facet: Facet, name: string) => string,
): LoadedChunk {
  const all = SEARCHED_FACETS.flatMap((facet) =>
    chunk.facets[facet].names.map((name) => searchTextOf(facet, name)),
  );
  const names = all.map((name) => `${name.toLowerCase().replaceAll('\n', ' ')}\n`).join('');
  const { words, hashes } = chunk;
  return {
    chunk,
    wordEnds: lineEndsOf(words),
    hashEnds: lineEndsOf(hashes),
    names,
    nameEnds: lineEndsOf(names),
  };
}

function lineEndsOf(text: string): Uint32Array {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return Uint32Array.from(ends);
}

/**
 * Marks the entries of a chunk that match: 1 for each.
 * @param words in lower case
 * @returns undefined when no entry matches
 */
export function searchChunk(
  loaded: LoadedChunk,
  words: readonly string[],
  filters: Filters,
): Uint8Array | undefined {
  const matches = applyFilters(loaded.chunk, filters);
  if (!matches) return undefined;
  for (const word of words) {
    const withWord = entriesWith(loaded, word);
    let hasMatch = false;
    for (let at = 0; at < matches.length; at += 1) {
      if (!withWord[at]) matches[at] = 0;
      else if (matches[at]) hasMatch = true;
    }
    if (!hasMatch) return undefined;
  }
  return matches;
}

function applyFilters({ created, facets }: IndexChunk, filters: Filters): Uint8Array | undefined {
  const matches = new Uint8Array(created.length).fill(1);
  for (const choice of FILTER_FIELDS) {
    const value = filters[choice];
    if (value === undefined) continue;
    const { names, codes } = facets[choice];
    const code = names.indexOf(value);
    if (code < 0) return undefined;
    for (let at = 0; at < codes.length; at += 1) if (codes[at] !== code) matches[at] = 0;
  }
  const { from = -Infinity, until = Infinity } = filters;
  if (from === -Infinity && until === Infinity) return matches;
  for (let at = 0; at < created.length; at += 1) {
    const time = created[at] ?? 0;
    if (time < from || time >= until) matches[at] = 0;
  }
  return matches;
}

function entriesWith(loaded: LoadedChunk, word: string): Uint8Array {
  const { chunk, names, nameEnds } = loaded;
  const found = new Uint8Array(chunk.created.length);
  markLines(chunk.words, loaded.wordEnds, word, found);
  if (isHashFragment(word)) markLines(chunk.hashes, loaded.hashEnds, word, found);
  const matchingNames = new Uint8Array(nameEnds.length);
  if (!markLines(names, nameEnds, word, matchingNames)) return found;
  let start = 0;
  for (const facet of SEARCHED_FACETS) {
    const { names: facetNames, codes } = chunk.facets[facet];
    const end = start + facetNames.length;
    // Most words match values of one column or of none: the other columns are skipped.
    if (matchingNames.indexOf(1, start) >= 0 && matchingNames.indexOf(1, start) < end) {
      for (let at = 0; at < codes.length; at += 1) {
        if (matchingNames[start + (codes[at] ?? 0)]) found[at] = 1;
      }
    }
    start = end;
  }
  return found;
}

/** Marks every line of a text that contains a word. @returns whether there is one */
function markLines(text: string, ends: Uint32Array, word: string, found: Uint8Array): boolean {
  let line = 0;
  let at = text.indexOf(word);
  const isFound = at >= 0;
  while (at >= 0) {
    while ((ends[line] ?? 0) < at) line += 1;
    found[line] = 1;
    at = text.indexOf(word, (ends[line] ?? 0) + 1);
  }
  return isFound;
}

/** The identifier of an entry. All identifiers have the same length. */
export function identifierAt({ chunk, hashEnds }: LoadedChunk, entry: number): string {
  const start = entry === 0 ? 0 : (hashEnds[entry - 1] ?? 0) + 1;
  return chunk.hashes.slice(start, chunk.hashes.indexOf(' ', start));
}
