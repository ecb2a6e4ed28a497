import { BLOCK_LINES, type Block } from './block';
import { Finding, type Found, type Searched } from './finding';
import { CHOICES, type Choice, type Query } from './query';
import { identifierAt, openBlock } from './search-block';

/** The lines of a block that were found, newest first, and the day of each of its lines. */
export interface Part {
  readonly block: Block;
  readonly days: Int32Array;
  readonly lines: Uint32Array;
}

/** All blocks in memory, by key. What was found is good until the next change. */
export class SearchIndex {
  private entries: readonly Searched[] = [];

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

  /**
   * Begins a search.
   * @param within all that was found by a query that this one narrows, if that is known
   */
  seek(query: Query, within?: Found): Finding {
    return new Finding(this.entries, query, within);
  }

  /** What a query finds, in one go. */
  search(query: Query, within?: Found): Found {
    const finding = this.seek(query, within);
    for (const _ of finding.steps());
    return finding;
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

  /** Goes through what was found, newest first, a block and its lines at a time. */
  *parts({ places }: Found): Generator<Part, void> {
    for (let from = 0; from < places.length; ) {
      const at = Math.floor((places[from] ?? 0) / BLOCK_LINES);
      let to = from + 1;
      while ((places[to] ?? -1) >= at * BLOCK_LINES) to += 1;
      const lines = places.subarray(from, to).map((place) => place % BLOCK_LINES);
      const entry = this.entries[at];
      if (entry) yield { block: entry.open.block, days: entry.days, lines };
      from = to;
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

function keyOf({ open }: Searched): string {
  return open.block.first;
}
