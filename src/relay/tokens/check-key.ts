import type { Log } from '../log';
import type { Queries } from '../store/sql';
import type { Seal } from './seal';

/** Logs an error when the configured keys do not open the newest user token of the store. */
export async function checkKey(sql: Queries, seal: Seal, log: Log): Promise<void> {
  const [newest] = await sql.query<{ token_sealed: string }>(
    `SELECT token_sealed FROM users WHERE token_sealed IS NOT NULL AND revoked_at IS NULL
     ORDER BY changed_seq DESC LIMIT 1`,
  );
  if (!newest || seal.open(newest.token_sealed) !== undefined) return;
  log.error(
    'RELAY_KEY does not open the user tokens in this store, so nothing can be pushed. Set the key that sealed them as RELAY_KEY or RELAY_KEY_FORMER. Without that key, each user gets push back with the next signature.',
  );
}
