import type { Queries } from '../store/sql';

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
