import { DAY_MS } from '../clock';
import { deleteOldForwards } from '../forward/outcomes';
import { deleteExpiredSessions } from '../sessions/sessions';
import type { Queries } from '../store/sql';

/** Rows of relays without a heartbeat for this long are deleted. */
const RELAY_MS = 7 * DAY_MS;

/** Deliveries deleted in one statement: PGlite runs one statement at a time, so more would block it. */
const MAX_DELIVERIES = 5000;

/** Deletes rows after their retention time. @param keepDays for requests, deliveries, payloads and forwards */
export async function deleteOld(sql: Queries, now: number, keepDays: number): Promise<void> {
  const cutoff = now - keepDays * DAY_MS;
  await deleteExpiredSessions(sql, now);
  await sql.query('DELETE FROM relays WHERE alive_at < $1', [now - RELAY_MS]);
  await sql.query('DELETE FROM requests WHERE created_at < $1', [cutoff]);
  await sql.query(
    `DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM deliveries WHERE received_at < $1
       ORDER BY received_at LIMIT ${MAX_DELIVERIES}))`,
    [cutoff],
  );
  await sql.query(
    `DELETE FROM payloads
     WHERE changed_at < $1 AND (complete OR COALESCE(expires_at, changed_at) < $1)`,
    [cutoff],
  );
  await sql.query('DELETE FROM jobs WHERE dead_at < $1', [cutoff]);
  await deleteOldForwards(sql, cutoff);
}
