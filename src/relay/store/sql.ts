export type Row = Record<string, unknown>;

/** Runs statements: on the database, or inside one transaction. */
export interface Queries {
  /** @param text SQL with `$1 …` that PGlite and PostgreSQL both accept */
  query<T = Row>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** The relay's database. Returns bigint columns as numbers: all are milliseconds or counts. */
export interface Sql extends Queries {
  readonly kind: 'pglite' | 'postgres';
  /** Runs work in one transaction. An error thrown inside rolls it back and is rethrown. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /**
   * Subscribes to a channel until `close`. `onNotify` gets the text of each `pg_notify` of any
   * process, and undefined when notifications may have been missed.
   */
  listen(channel: string, onNotify: (text: string | undefined) => void): Promise<void>;
  /** @throws Error when the store does not answer or cannot write, such as on a full disk */
  expectWritable(): Promise<void>;
  close(): Promise<void>;
}
