import { RelayError } from '../relay-error';
import { migrations } from './migrations';
import type { Queries, Sql } from './sql';

/** Any number: the same for all relays on one database, so that one of them migrates. */
const LOCK = 732_041;

/**
 * Brings the store to the shape this version knows.
 * @throws RelayError when it was written by a newer version: that is refused, not guessed
 */
export async function migrate(sql: Sql, known = migrations): Promise<void> {
  await sql.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await tx.query('CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)');
    const [last] = await tx.query<{ number: number | null }>(
      'SELECT max(number) AS number FROM migrations',
    );
    const done = last?.number ?? 0;
    if (done > known.length) {
      throw new RelayError(
        `The store is of a newer version (${done}) than this relay knows (${known.length}). Start that newer relay, or use another store.`,
      );
    }
    for (const [at, step] of known.entries()) {
      if (at < done) continue;
      for (const statement of statements(step)) await tx.query(statement);
      await tx.query('INSERT INTO migrations (number) VALUES ($1)', [at + 1]);
    }
  });
}

/** How many migrations a store has been through; 0 for one that is new. */
export async function storeVersion(sql: Queries): Promise<number> {
  const [found] = await sql.query<{ there: boolean }>(
    "SELECT to_regclass('migrations') IS NOT NULL AS there",
  );
  if (!found?.there) return 0;
  const [last] = await sql.query<{ number: number | null }>(
    'SELECT max(number) AS number FROM migrations',
  );
  return last?.number ?? 0;
}

/** One at a time: a prepared query takes no more. No statement of ours holds a semicolon inside. */
function statements(step: string): string[] {
  const bare = step.replaceAll(/--.*/g, '');
  return bare
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
