export type Row = Record<string, unknown>;

/** Somewhere statements are run: the database itself, or one transaction of it. */
export interface Queries {
  /** @param text SQL with `$1 …`; the same words for PGlite and PostgreSQL */
  query<T = Row>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** The relay's database. bigint columns come as numbers: all are milliseconds or counts. */
export interface Sql extends Queries {
  readonly kind: 'pglite' | 'postgres';
  /** All of it or nothing; an error thrown inside undoes it and is passed on. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /**
   * Calls back with what is told on a channel (`pg_notify`), by this process or another, and with
   * undefined when some may have been missed. Lasts until `close`.
   */
  listen(channel: string, hear: (told: string | undefined) => void): Promise<void>;
  close(): Promise<void>;
}
