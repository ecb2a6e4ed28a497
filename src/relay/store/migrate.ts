import { RelayError } from '../relay-error';
import { migrations } from './migrations';
import type { Queries, Sql } from './sql';

/** Advisory lock: of several relays that start on one database, one migrates at a time. */
const MIGRATION_LOCK = 732_041;

/**
 * Migrates the store to this version's schema.
 * @throws RelayError when a newer version has migrated it
 */
export async function migrate(sql: Sql, known = migrations): Promise<void> {
  await sql.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await tx.query('CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)');
    const [last] = await tx.query<{ number: number | null }>(
      'SELECT max(number) AS number FROM migrations',
    );
    const applied = last?.number ?? 0;
    if (applied > known.length) {
      throw new RelayError(
        `The store is of a newer version (${applied}) than this relay knows (${known.length}). Start that newer relay, or use another store.`,
      );
    }
    for (const [index, step] of known.entries()) {
      if (index < applied) continue;
      for (const statement of splitStatements(step)) await tx.query(statement);
      await tx.query('INSERT INTO migrations (number) VALUES ($1)', [index + 1]);
    }
  });
}

/** Number of migrations applied to a store; 0 for a new one. */
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

/** A prepared query takes one statement. No statement of our migrations contains a semicolon. */
function splitStatements(step: string): string[] {
  const bare = step.replaceAll(/--.*/g, '');
  return bare
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
