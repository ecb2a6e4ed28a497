import type { Queries } from '../store/sql';

/** Xaman repeats a webhook for about 21 minutes (protocol §6.5), so a shorter gap loses none. */
const GAP_MS = 15 * 60_000;

/**
 * When no relay ran for longer than `GAP_MS`, webhooks may be lost: schedules a fetch of every
 * payload that is not complete.
 */
export async function closeGap(sql: Queries, now: number): Promise<void> {
  const lastAt = await findLastHeartbeat(sql);
  if (lastAt !== undefined && now - lastAt > GAP_MS) await fetchAllOpen(sql, now);
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
