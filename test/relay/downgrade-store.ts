import { migrate } from '../../src/relay/store/migrate';
import { migrations } from '../../src/relay/store/migrations';
import { openUnmigrated, type StoreLocation } from '../../src/relay/store/open-store';
import type { Sql } from '../../src/relay/store/sql';
import { createSeal } from '../../src/relay/tokens/seal';

/** The schema before tokens had the time of their signature. */
const FORMER = migrations.slice(0, 2);

interface ForeignToken {
  readonly place: StoreLocation;
  readonly keys: readonly [Buffer, ...Buffer[]];
  readonly account: string;
  /** A user token of another user. */
  readonly token: string;
  readonly expiresAt: number;
}

/**
 * Downgrades a store to the schema of an earlier version, and stores another user's token for an
 * account, as that version did when a payload named the account as its signer.
 * @param fill adds further rows of that version
 */
export async function downgradeStore(
  { place, keys, account, token, expiresAt }: ForeignToken,
  fill: (sql: Sql) => Promise<void> = async () => {},
): Promise<void> {
  const sql = await openUnmigrated(place);
  try {
    await sql.query('ALTER TABLE users DROP COLUMN IF EXISTS token_signed_at');
    await sql.query('ALTER TABLE requests DROP COLUMN uuid');
    await sql.query('DROP INDEX requests_account');
    await sql.query('ALTER TABLE payloads DROP COLUMN created_at, DROP COLUMN ledger_outcome');
    await sql.query('DROP TABLE api_tokens');
    await sql.query('DROP TABLE endpoints, forward_messages, forwards');
    await sql.query('DROP SEQUENCE forward_ids');
    await sql.query(`DELETE FROM migrations WHERE number > ${FORMER.length}`);
    await migrate(sql, FORMER);
    await sql.query(
      `UPDATE users SET token_sealed = $2, token_expires_at = $3, changed_seq = nextval('changes')
       WHERE account = $1`,
      [account, createSeal(keys).seal(token), expiresAt],
    );
    await fill(sql);
  } finally {
    await sql.close();
  }
}
