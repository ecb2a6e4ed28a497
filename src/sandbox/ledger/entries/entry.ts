/** A ledger entry, with the field names and units of the XRP Ledger. */
export type Entry = { LedgerEntryType: string } & Record<string, unknown>;

/** Where entries are kept between transactions. */
export interface EntryStore {
  find(index: string): Entry | undefined;
  /** Stores an entry, or removes it when undefined. */
  put(index: string, entry: Entry | undefined): void;
}
