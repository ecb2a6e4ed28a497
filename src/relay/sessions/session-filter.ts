import type { Queries } from '../store/sql';
import { hashOf } from './session-hash';

/** Least time between two reads of all sessions. */
const REREAD_MS = 10_000;

/**
 * Tells sessions that may exist from invented ones without a query for each. It is used only for
 * addresses that are over their limit.
 */
export class SessionFilter {
  #hashes: Promise<Set<string>> | undefined;
  #readAt = 0;

  constructor(private readonly sql: Queries) {}

  /** Whether the session existed at most ten seconds ago, or was created by this relay since. */
  async mayExist(session: string, now: number): Promise<boolean> {
    if (!this.#hashes || Math.abs(now - this.#readAt) >= REREAD_MS) {
      this.#readAt = now;
      this.#hashes = this.#read();
      // A failed read is repeated by the next call.
      this.#hashes.catch(() => {
        this.#hashes = undefined;
      });
    }
    return (await this.#hashes).has(hashOf(session));
  }

  /** Adds a session that was created after the last read. */
  add(session: string): void {
    this.#hashes?.then((hashes) => hashes.add(hashOf(session))).catch(() => {});
  }

  async #read(): Promise<Set<string>> {
    const rows = await this.sql.query<{ hash: string }>('SELECT hash FROM sessions');
    return new Set(rows.map(({ hash }) => hash));
  }
}
