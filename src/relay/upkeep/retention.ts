import { DAY_MS } from '../clock';
import { dropOldSessions } from '../sessions/sessions';
import type { Queries } from '../store/sql';

/** A relay without a heartbeat for this long is forgotten. */
const RELAY_MS = 7 * DAY_MS;

/** Deliveries deleted in one statement: more would hold up an embedded store. */
const MOST_DELIVERIES = 5000;

/** Deletes what is older than it is kept. @param keepDays for requests, deliveries and payloads */
export async function deleteOld(sql: Queries, now: number, keepDays: number): Promise<void> {
  const old = now - keepDays * DAY_MS;
  await dropOldSessions(sql, now);
  await sql.query('DELETE FROM relays WHERE alive_at < $1', [now - RELAY_MS]);
  await sql.query('DELETE FROM requests WHERE created_at < $1', [old]);
  await sql.query(
    `DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM deliveries WHERE received_at < $1
       ORDER BY received_at LIMIT ${MOST_DELIVERIES}))`,
    [old],
  );
  await sql.query(
    `DELETE FROM payloads
     WHERE changed_at < $1 AND (complete OR COALESCE(expires_at, changed_at) < $1)`,
    [old],
  );
  await sql.query('DELETE FROM jobs WHERE dead_at < $1', [old]);
}
