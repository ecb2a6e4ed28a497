import type { Log } from '../log';
import type { Queries } from '../store/sql';
import type { Seal } from './seal';

/** Says so when the key at hand is not the one this store was written with: nothing would be pushed. */
export async function checkKey(sql: Queries, seal: Seal, log: Log): Promise<void> {
  const [newest] = await sql.query<{ token_sealed: string }>(
    `SELECT token_sealed FROM users WHERE token_sealed IS NOT NULL AND revoked_at IS NULL
     ORDER BY changed_seq DESC LIMIT 1`,
  );
  if (!newest || seal.open(newest.token_sealed) !== undefined) return;
  log.error(
    'RELAY_KEY does not open the user tokens in this store, so nothing can be pushed: set the key they were written with, as RELAY_KEY or RELAY_KEY_FORMER. Without it each user has push again once they signed.',
  );
}
