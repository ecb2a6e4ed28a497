import { randomUUID } from 'node:crypto';
import { DAY_MS } from '../clock';
import type { RelayDeps } from '../deps';
import { dropOldSessions } from '../sessions/sessions';
import type { Queries } from '../store/sql';
import { countLive } from '../tokens/user-tokens';

const BEAT_MS = 20_000;

/** A webhook is tried for some 21 minutes (protocol §6.5): after less, none was missed. */
const GAP_MS = 15 * 60_000;

/** A relay that said nothing for so long is no more. */
const GONE_MS = 7 * DAY_MS;

/** Says from time to time that this relay lives, tidies up, and mends the gaps it finds. */
export async function startHousekeeping(deps: RelayDeps): Promise<{ stop(): Promise<void> }> {
  const { sql, clock, log, metrics } = deps;
  const id = randomUUID();
  const beat = async (): Promise<void> => {
    const now = clock.now();
    // No relay ran, the machine slept, or the store was gone: webhooks may have been missed.
    const before = await lastAlive(sql);
    if (before !== undefined && now - before > GAP_MS) await lookAtAllOpen(sql, now);
    await sql.query(
      `INSERT INTO relays (id, started_at, alive_at) VALUES ($1, $2, $2)
       ON CONFLICT (id) DO UPDATE SET alive_at = $2`,
      [id, now],
    );
    await tidy(sql, now, deps.config.keepDays);
  };
  const safely = () => beat().catch((error) => log.error('housekeeping failed', { error }));
  metrics.gauge('relay_listeners', () => deps.hub.count());
  metrics.gauge('relay_tokens_live', () => countLive(sql, clock.now()));
  metrics.gauge('relay_jobs', () => countJobs(sql, 'dead_at IS NULL'));
  metrics.gauge('relay_jobs_dead', () => countJobs(sql, 'dead_at IS NOT NULL'));
  await safely();
  const timer = setInterval(safely, BEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
    },
  };
}

async function lastAlive(sql: Queries): Promise<number | undefined> {
  const [row] = await sql.query<{ at: number | null }>('SELECT max(alive_at) AS at FROM relays');
  return row?.at ?? undefined;
}

/** Has every payload looked at whose end is not known, as if each had rung. */
async function lookAtAllOpen(sql: Queries, now: number): Promise<void> {
  await sql.query(
    `INSERT INTO jobs (payload_uuid, why, due_at)
     SELECT uuid, 'gap', $1 FROM payloads WHERE NOT complete
     ON CONFLICT (payload_uuid) DO UPDATE SET due_at = LEAST(jobs.due_at, $1)
     WHERE jobs.dead_at IS NULL`,
    [now],
  );
}

async function tidy(sql: Queries, now: number, keepDays: number): Promise<void> {
  const old = now - keepDays * DAY_MS;
  await dropOldSessions(sql, now);
  await sql.query('DELETE FROM relays WHERE alive_at < $1', [now - GONE_MS]);
  await sql.query('DELETE FROM requests WHERE created_at < $1', [old]);
  await sql.query(
    `DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM deliveries WHERE received_at < $1 ORDER BY received_at LIMIT 5000))`,
    [old],
  );
  await sql.query(
    `DELETE FROM payloads
     WHERE changed_at < $1 AND (complete OR COALESCE(expires_at, changed_at) < $1)`,
    [old],
  );
  await sql.query('DELETE FROM jobs WHERE dead_at < $1', [old]);
}

async function countJobs(sql: Queries, which: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM jobs WHERE ${which}`,
  );
  return row?.count ?? 0;
}
