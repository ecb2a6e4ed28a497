import type { Queries } from '../store/sql';

/** Xaman delivers a webhook for some 21 minutes (protocol §6.5): a shorter gap loses none. */
const GAP_MS = 15 * 60_000;

/**
 * Schedules a fetch of every payload that is not complete when no relay was alive for a while:
 * webhooks may have been lost meanwhile.
 */
export async function closeGap(sql: Queries, now: number): Promise<void> {
  const before = await findLastHeartbeat(sql);
  if (before !== undefined && now - before > GAP_MS) await fetchAllOpen(sql, now);
}

async function findLastHeartbeat(sql: Queries): Promise<number | undefined> {
  const [row] = await sql.query<{ at: number | null }>('SELECT max(alive_at) AS at FROM relays');
  return row?.at ?? undefined;
}

async function fetchAllOpen(sql: Queries, now: number): Promise<void> {
  await sql.query(
    `INSERT INTO jobs (payload_uuid, why, due_at)
     SELECT uuid, 'gap', $1 FROM payloads WHERE NOT complete
     ON CONFLICT (payload_uuid) DO UPDATE SET due_at = LEAST(jobs.due_at, $1)
     WHERE jobs.dead_at IS NULL`,
    [now],
  );
}
