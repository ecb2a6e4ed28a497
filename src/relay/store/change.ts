import type { Queries, Sql } from './sql';

/** Where it is told that something of a user's changed; what is told is the account. */
export const CHANGES = 'relay_changes';

/**
 * Numbers a change of a user's and tells every relay once the transaction is through.
 * @param tx a transaction that holds the account
 */
export async function numberChange(tx: Queries, account: string): Promise<number> {
  const [row] = await tx.query<{ seq: number }>(
    `SELECT nextval('changes') AS seq, pg_notify('${CHANGES}', $1)`,
    [account],
  );
  return Number(row?.seq);
}

/**
 * Until the transaction ends, no other one changes anything of this user's. So a later number is
 * never seen before an earlier one, and whoever asks for what came after a number misses none.
 */
export async function holdAccount(tx: Queries, account: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [account]);
}

/** Any number: the same for all relays on one database. */
const LOCK = 732_042;

/** More than is ever numbered between a backup and its return. */
const SKIPPED = 10_000_000;

/**
 * Leaves numbers out, whenever a relay starts: the store may be a backup that was put back, and
 * whoever knows a number given since must not be given it again for something else.
 */
export async function skipNumbers(sql: Sql): Promise<void> {
  await sql.transaction(async (tx) => {
    // One after the other: what others number meanwhile is far below what is skipped.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await tx.query(`SELECT setval('changes', last_value + ${SKIPPED}) FROM changes`);
  });
}
