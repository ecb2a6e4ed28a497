import { hashOf } from './secret-hash';
import type { Queries } from './sql';

/** Least time between two reads of all hashes. */
const REREAD_MS = 10_000;

/**
 * Tells sessions (or API tokens) that may exist from invented ones without a query for each. It is
 * used only for addresses that are over their limit.
 */
export class HashFilter {
  #hashes: Promise<Set<string>> | undefined;
  #readAt = 0;

  constructor(
    private readonly sql: Queries,
    private readonly table: 'sessions' | 'api_tokens',
  ) {}

  /** Whether the secret existed at most ten seconds ago, or was created by this relay since. */
  async mayExist(secret: string, now: number): Promise<boolean> {
    if (!this.#hashes || Math.abs(now - this.#readAt) >= REREAD_MS) {
      this.#readAt = now;
      this.#hashes = this.#read();
      // A failed read is repeated by the next call.
      this.#hashes.catch(() => {
        this.#hashes = undefined;
      });
    }
    return (await this.#hashes).has(hashOf(secret));
  }

  /** Adds a secret that was created after the last read. */
  add(secret: string): void {
    this.#hashes?.then((hashes) => hashes.add(hashOf(secret))).catch(() => {});
  }

  async #read(): Promise<Set<string>> {
    const rows = await this.sql.query<{ hash: string }>(`SELECT hash FROM ${this.table}`);
    return new Set(rows.map(({ hash }) => hash));
  }
}
