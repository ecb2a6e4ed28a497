import { BLOCK_LINES, type Block } from './block';
import type { Days } from './days';
import { CHOICES, type Choice, type Query, wordsOf } from './query';
import { identifierAt, type OpenBlock, openBlock, searchBlock } from './search-block';

/** The requests a query found, newest first. */
export interface Found {
  /** Where each is: its block's place among the blocks, times `BLOCK_LINES`, plus its line. */
  readonly places: Uint32Array;
  readonly days: Days;
}

interface Entry {
  readonly open: OpenBlock;
  readonly days: Int32Array;
}

/** So few are in few blocks. */
const FEW = 2000;

/** All blocks in memory, by key. What was found is good until the next change. */
export class SearchIndex {
  private entries: Entry[] = [];

  /**
   * @param dayOf the day of a moment where the user is, in whole days since 1970
   * @param said what a name in a column is searched by
   */
  constructor(
    private readonly dayOf: (time: number) => number,
    private readonly said: Parameters<typeof openBlock>[1],
  ) {}

  /** How many requests it knows. */
  get size(): number {
    return this.entries.reduce((sum, { days }) => sum + days.length, 0);
  }

  /** Takes blocks in, in place of those with the same key. */
  put(blocks: readonly Block[]): void {
    const byKey = new Map(this.entries.map((entry) => [entry.open.block.first, entry]));
    for (const block of blocks) {
      const days = Int32Array.from(block.created, this.dayOf);
      byKey.set(block.first, { open: openBlock(block, this.said), days });
    }
    this.entries = [...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** Forgets every block whose key is not among these. */
  keep(keys: ReadonlySet<string>): void {
    this.entries = this.entries.filter((entry) => keys.has(keyOf(entry)));
  }

  /** What names are searched by changed. */
  rename(): void {
    this.put(this.entries.map(({ open }) => open.block));
  }

  /** @param within what was found by a query that this one narrows: only its blocks are searched */
  search({ text, filters }: Query, within?: Found): Found {
    const among = within && within.places.length < FEW ? blocksOf(within) : undefined;
    const words = wordsOf(text);
    const places = new Uint32Array(this.entries.length * BLOCK_LINES);
    const starts: number[] = [];
    const numbers: number[] = [];
    let total = 0;
    let last: number | undefined;
    for (let at = this.entries.length - 1; at >= 0; at -= 1) {
      const entry = among && !among.has(at) ? undefined : this.entries[at];
      const wanted = entry && searchBlock(entry.open, words, filters);
      if (!wanted) continue;
      for (let line = wanted.length - 1; line >= 0; line -= 1) {
        if (!wanted[line]) continue;
        const day = entry.days[line] ?? 0;
        if (day !== last) {
          starts.push(total);
          numbers.push(day);
          last = day;
        }
        places[total] = at * BLOCK_LINES + line;
        total += 1;
      }
    }
    const days = { starts: Uint32Array.from(starts), numbers: Int32Array.from(numbers) };
    return { places: places.slice(0, total), days };
  }

  /** The identifiers of a part of what was found. */
  identifiers({ places }: Found, from: number, count: number): string[] {
    return Array.from(places.subarray(from, from + count), (place) => this.identifierOf(place));
  }

  /** How many of what was found are newer than a request: its own row, when it is among them. */
  rowOf({ places }: Found, identifier: string): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.identifierOf(places[middle] ?? 0) > identifier) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Goes through what was found, newest first. */
  each({ places }: Found, visit: (block: Block, line: number, day: number) => void): void {
    for (const place of places) {
      const entry = this.entries[Math.floor(place / BLOCK_LINES)];
      const line = place % BLOCK_LINES;
      if (entry) visit(entry.open.block, line, entry.days[line] ?? 0);
    }
  }

  /** What there is to choose from. */
  choices(): Record<Choice, string[]> {
    const all = CHOICES.map((choice) => {
      const names = this.entries.flatMap(({ open }) => open.block.facets[choice].names);
      return [choice, [...new Set(names)].filter(Boolean).sort()] as const;
    });
    return Object.fromEntries(all) as Record<Choice, string[]>;
  }

  /** Each block's part of all keys, from '' to what sorts after them all, and what it holds. */
  ranges(): { from: string; before: string; identifiers: () => Set<string> }[] {
    if (this.entries.length === 0) return [{ from: '', before: '~', identifiers: () => new Set() }];
    return this.entries.map(({ open, days }, at) => {
      const next = this.entries[at + 1];
      const identifiers = () => new Set(Array.from(days, (_day, line) => identifierAt(open, line)));
      return {
        from: at === 0 ? '' : open.block.first,
        before: next ? keyOf(next) : '~',
        identifiers,
      };
    });
  }

  private identifierOf(place: number): string {
    const entry = this.entries[Math.floor(place / BLOCK_LINES)];
    return entry ? identifierAt(entry.open, place % BLOCK_LINES) : '';
  }
}

function keyOf({ open }: Entry): string {
  return open.block.first;
}

function blocksOf({ places }: Found): Set<number> {
  return new Set(Array.from(places, (place) => Math.floor(place / BLOCK_LINES)));
}
