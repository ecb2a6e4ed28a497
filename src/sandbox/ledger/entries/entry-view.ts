import type { Entry, EntryStore } from './entry';

interface Touched {
  readonly before: Entry | undefined;
  after: Entry | undefined;
  /** A removed entry as it was last. */
  last?: Entry;
}

/** An entry that a transaction created, changed or removed. */
export interface EntryChange {
  readonly index: string;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  readonly last: Entry | undefined;
}

/** What a transaction changes: a copy of the entries it touches, to store or to drop. */
export class EntryView {
  #touched = new Map<string, Touched>();

  constructor(private readonly store: EntryStore) {}

  /** A copy that may be changed; undefined when there is no such entry. */
  find(index: string): Entry | undefined {
    const known = this.#touched.get(index);
    if (known) return known.after;
    const stored = this.store.find(index);
    if (!stored) return undefined;
    const touched = { before: stored, after: structuredClone(stored) };
    this.#touched.set(index, touched);
    return touched.after;
  }

  create(index: string, entry: Entry): Entry {
    const before = this.#touched.get(index)?.before ?? this.store.find(index);
    this.#touched.set(index, { before, after: entry });
    return entry;
  }

  remove(index: string): void {
    this.find(index);
    const known = this.#touched.get(index);
    if (!known?.after) return;
    known.last = known.after;
    known.after = undefined;
  }

  changes(): EntryChange[] {
    return [...this.#touched]
      .map(([index, { before, after, last }]) => ({ index, before, after, last }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }

  /** Stores the changes. The id of the transaction is kept in the entries. */
  commit(txid: string, ledgerIndex: number): void {
    for (const { index, after } of this.changes()) {
      const thread = { PreviousTxnID: txid, PreviousTxnLgrSeq: ledgerIndex };
      this.store.put(index, after && { ...after, ...thread });
    }
  }
}
