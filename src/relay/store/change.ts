import type { Queries, Sql } from './sql';

/** Channel of notifications about changes; the text of each is the account. */
export const CHANGES_CHANNEL = 'relay_changes';

/**
 * Returns the id of a new change of an account, and notifies all relays when the transaction
 * commits.
 * @param tx a transaction that has locked the account (`lockAccount`)
 */
export async function nextChangeId(tx: Queries, account: string): Promise<number> {
  const [row] = await tx.query<{ seq: number }>(
    `SELECT nextval('changes') AS seq, pg_notify('${CHANGES_CHANNEL}', $1)`,
    [account],
  );
  return Number(row?.seq);
}

/** Notifies all relays of a change of an account when the transaction commits. */
export async function notifyChange(tx: Queries, account: string): Promise<void> {
  await tx.query(`SELECT pg_notify('${CHANGES_CHANNEL}', $1)`, [account]);
}

/**
 * Locks an account until the transaction ends, so that its changes are committed in the order of
 * their ids. A reader that asks for all changes after an id therefore misses none.
 */
export async function lockAccount(tx: Queries, account: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [account]);
}

/** Advisory lock, the same for all relays on one database. */
const SKIP_LOCK = 732_042;

/** More changes than happen between a backup and its restore. */
const SKIPPED_IDS = 10_000_000;

/**
 * Skips change ids when a relay starts. The store may be a restored backup, and a client that knows
 * an id assigned after the backup must not receive the same id for another change.
 */
export async function skipChangeIds(sql: Sql): Promise<void> {
  await sql.transaction(async (tx) => {
    // One relay at a time. Ids that running relays assign meanwhile are far below the skipped
    // range.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SKIP_LOCK]);
    await tx.query(`SELECT setval('changes', last_value + ${SKIPPED_IDS}) FROM changes`);
  });
}
