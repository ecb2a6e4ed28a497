import type { Days } from './days';
import { CHUNK_SIZE } from './index-chunk';
import { type Query, searchWords } from './query';
import { type LoadedChunk, searchChunk } from './search-chunk';

/** The requests that match a query, newest first. */
export interface SearchResult {
  /**
   * Position of each match in the index: chunk number × entries per chunk + entry number in the
   * chunk.
   */
  readonly positions: Uint32Array;
  readonly days: Days;
}

/** A chunk in memory, with the day of each of its entries. */
export interface SearchableChunk {
  readonly loaded: LoadedChunk;
  readonly days: Int32Array;
}

/**
 * A result with fewer matches than this touches few chunks. Only those are searched for a narrower
 * query.
 */
const NARROWING_LIMIT = 2000;

/**
 * A search in steps of one chunk, newest chunk first. Its result only grows at the end: what it has
 * found so far is the beginning of the complete result.
 */
export class IncrementalSearch implements SearchResult {
  total = 0;
  private buffer: Uint32Array;
  private nextChunk: number;
  private readonly words: readonly string[];
  private readonly candidates: ReadonlySet<number> | undefined;
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];

  /**
   * @param within complete result of an earlier, wider query: only chunks with matches in it are
   * searched
   */
  constructor(
    private readonly chunks: readonly SearchableChunk[],
    private readonly query: Query,
    within?: SearchResult,
  ) {
    this.words = searchWords(query.text);
    this.candidates =
      within && within.positions.length < NARROWING_LIMIT ? chunksOf(within) : undefined;
    this.buffer = new Uint32Array(chunks.length * CHUNK_SIZE);
    this.nextChunk = chunks.length - 1;
  }

  /** Whether every chunk was searched. */
  get isWhole(): boolean {
    return this.nextChunk < 0;
  }

  get positions(): Uint32Array {
    return this.buffer.subarray(0, this.total);
  }

  get days(): Days {
    return { starts: Uint32Array.from(this.starts), numbers: Int32Array.from(this.numbers) };
  }

  /**
   * Searches the remaining chunks, one per step. A caller may stop, and another may continue later.
   */
  *steps(): Generator<undefined, void> {
    while (!this.isWhole) {
      this.searchNext();
      yield;
    }
  }

  private searchNext(): void {
    const at = this.nextChunk;
    this.nextChunk -= 1;
    const isSkipped = this.candidates?.has(at) === false;
    const chunk = isSkipped ? undefined : this.chunks[at];
    const matches = chunk && searchChunk(chunk.loaded, this.words, this.query.filters);
    if (matches) this.addMatches(matches, chunk.days, at * CHUNK_SIZE);
    // Frees the unused part of the buffer: the result is kept while the list is shown.
    if (this.isWhole) this.buffer = this.buffer.slice(0, this.total);
  }

  private addMatches(matches: Uint8Array, days: Int32Array, base: number): void {
    for (let entry = matches.length - 1; entry >= 0; entry -= 1) {
      if (!matches[entry]) continue;
      const day = days[entry] ?? 0;
      if (day !== this.numbers[this.numbers.length - 1]) {
        this.starts.push(this.total);
        this.numbers.push(day);
      }
      this.buffer[this.total] = base + entry;
      this.total += 1;
    }
  }
}

function chunksOf({ positions }: SearchResult): Set<number> {
  return new Set(Array.from(positions, (position) => Math.floor(position / CHUNK_SIZE)));
}
