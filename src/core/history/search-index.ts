import { IncrementalSearch, type SearchableChunk, type SearchResult } from './incremental-search';
import { CHUNK_SIZE, type IndexChunk } from './index-chunk';
import { FILTER_FIELDS, type FilterField, type Query } from './query';
import { identifierAt, loadChunk } from './search-chunk';

/**
 * The matching entries of one chunk (numbers within the chunk, newest first), and the day of each
 * entry of the chunk.
 */
export interface ChunkMatches {
  readonly chunk: IndexChunk;
  readonly days: Int32Array;
  readonly entryNumbers: Uint32Array;
}

/**
 * All chunks of the search index in memory, sorted by key. A result is valid until the next change.
 */
export class SearchIndex {
  private chunks: readonly SearchableChunk[] = [];

  /**
   * @param dayOf converts a time to its day in the user's time zone, in whole days since 1970
   * @param searchTextOf the text that a value of a column is searched by
   */
  constructor(
    private readonly dayOf: (time: number) => number,
    private readonly searchTextOf: Parameters<typeof loadChunk>[1],
  ) {}

  /** How many requests are in the index. */
  get size(): number {
    return this.chunks.reduce((sum, { days }) => sum + days.length, 0);
  }

  /** Adds chunks, and replaces those with the same key. */
  put(chunks: readonly IndexChunk[]): void {
    const chunkByKey = new Map(this.chunks.map((each) => [keyOf(each), each]));
    for (const chunk of chunks) {
      const days = Int32Array.from(chunk.created, this.dayOf);
      chunkByKey.set(chunk.first, { loaded: loadChunk(chunk, this.searchTextOf), days });
    }
    this.chunks = [...chunkByKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** Removes every chunk whose key is not among these. */
  retain(keys: ReadonlySet<string>): void {
    this.chunks = this.chunks.filter((each) => keys.has(keyOf(each)));
  }

  /** Recomputes the search texts after contacts changed. */
  refreshSearchTexts(): void {
    this.put(this.chunks.map(({ loaded }) => loaded.chunk));
  }

  /**
   * Starts a search.
   * @param within complete result of a wider query, when there is one
   */
  startSearch(query: Query, within?: SearchResult): IncrementalSearch {
    return new IncrementalSearch(this.chunks, query, within);
  }

  /** Runs a whole search. */
  search(query: Query, within?: SearchResult): SearchResult {
    const run = this.startSearch(query, within);
    for (const _ of run.steps());
    return run;
  }

  /** The identifiers of a range of matches. */
  identifiers({ positions }: SearchResult, from: number, count: number): string[] {
    return Array.from(positions.subarray(from, from + count), (position) =>
      this.identifierAt(position),
    );
  }

  /**
   * The number of matches that are newer than a request. When it matches itself, this is its row.
   */
  rowOf({ positions }: SearchResult, identifier: string): number {
    let low = 0;
    let high = positions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.identifierAt(positions[middle] ?? 0) > identifier) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Yields the matches chunk by chunk, newest first. */
  *matchesByChunk({ positions }: SearchResult): Generator<ChunkMatches, void> {
    for (let from = 0; from < positions.length; ) {
      const at = Math.floor((positions[from] ?? 0) / CHUNK_SIZE);
      let to = from + 1;
      while ((positions[to] ?? -1) >= at * CHUNK_SIZE) to += 1;
      const entryNumbers = positions.subarray(from, to).map((position) => position % CHUNK_SIZE);
      const chunk = this.chunks[at];
      if (chunk) yield { chunk: chunk.loaded.chunk, days: chunk.days, entryNumbers };
      from = to;
    }
  }

  /** The values a user can filter by, per field. */
  choices(): Record<FilterField, string[]> {
    const all = FILTER_FIELDS.map((choice) => {
      const names = this.chunks.flatMap(({ loaded }) => loaded.chunk.facets[choice].names);
      return [choice, [...new Set(names)].filter(Boolean).sort()] as const;
    });
    return Object.fromEntries(all) as Record<FilterField, string[]>;
  }

  /**
   * The range of keys that each chunk covers, and the identifiers in it. Together the ranges cover
   * all keys, from '' to '~', which sorts after every identifier.
   */
  keyRanges(): { from: string; before: string; identifiers: () => Set<string> }[] {
    if (this.chunks.length === 0) return [{ from: '', before: '~', identifiers: () => new Set() }];
    return this.chunks.map(({ loaded, days }, at) => {
      const next = this.chunks[at + 1];
      const identifiers = () =>
        new Set(Array.from(days, (_day, entry) => identifierAt(loaded, entry)));
      return {
        from: at === 0 ? '' : loaded.chunk.first,
        before: next ? keyOf(next) : '~',
        identifiers,
      };
    });
  }

  private identifierAt(position: number): string {
    const chunk = this.chunks[Math.floor(position / CHUNK_SIZE)];
    return chunk ? identifierAt(chunk.loaded, position % CHUNK_SIZE) : '';
  }
}

function keyOf({ loaded }: SearchableChunk): string {
  return loaded.chunk.first;
}
