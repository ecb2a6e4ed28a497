import { BLOCK_LINES } from './block';
import type { Days } from './days';
import { type Query, wordsOf } from './query';
import { type OpenBlock, searchBlock } from './search-block';

/** The requests a query found, newest first. */
export interface Found {
  /** Where each is: its block's place among the blocks, times `BLOCK_LINES`, plus its line. */
  readonly places: Uint32Array;
  readonly days: Days;
}

/** A block that is searched, with the day of each of its lines. */
export interface Searched {
  readonly open: OpenBlock;
  readonly days: Int32Array;
}

/** So few are in few blocks. */
const FEW = 2000;

/**
 * A search under way: block by block, from the newest on. What it found so far is the beginning of
 * what it will have found.
 */
export class Finding implements Found {
  total = 0;
  private all: Uint32Array;
  private at: number;
  private readonly words: readonly string[];
  private readonly among: ReadonlySet<number> | undefined;
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];

  /** @param within all that was found by a query that this one narrows: only its blocks are searched */
  constructor(
    private readonly blocks: readonly Searched[],
    private readonly query: Query,
    within?: Found,
  ) {
    this.words = wordsOf(query.text);
    this.among = within && within.places.length < FEW ? blocksOf(within) : undefined;
    this.all = new Uint32Array(blocks.length * BLOCK_LINES);
    this.at = blocks.length - 1;
  }

  /** Whether every block was searched. */
  get isWhole(): boolean {
    return this.at < 0;
  }

  get places(): Uint32Array {
    return this.all.subarray(0, this.total);
  }

  get days(): Days {
    return { starts: Uint32Array.from(this.starts), numbers: Int32Array.from(this.numbers) };
  }

  /** Searches what is left, a block at a time; it may be laid aside and gone on with by others. */
  *steps(): Generator<undefined, void> {
    while (!this.isWhole) {
      this.searchNext();
      yield;
    }
  }

  private searchNext(): void {
    const at = this.at;
    this.at -= 1;
    const isLeftOut = this.among?.has(at) === false;
    const block = isLeftOut ? undefined : this.blocks[at];
    const wanted = block && searchBlock(block.open, this.words, this.query.filters);
    if (wanted) this.take(wanted, block.days, at * BLOCK_LINES);
    // What is kept while the list is shown is no larger than it must be.
    if (this.isWhole) this.all = this.all.slice(0, this.total);
  }

  private take(wanted: Uint8Array, days: Int32Array, base: number): void {
    for (let line = wanted.length - 1; line >= 0; line -= 1) {
      if (!wanted[line]) continue;
      const day = days[line] ?? 0;
      if (day !== this.numbers[this.numbers.length - 1]) {
        this.starts.push(this.total);
        this.numbers.push(day);
      }
      this.all[this.total] = base + line;
      this.total += 1;
    }
  }
}

function blocksOf({ places }: Found): Set<number> {
  return new Set(Array.from(places, (place) => Math.floor(place / BLOCK_LINES)));
}
