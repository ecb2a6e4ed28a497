import type { Queries } from '../store/sql';

/** A payload to refresh, as claimed by this relay. */
export interface Job {
  readonly payload: string;
  readonly why: string;
  /** Number of events about the payload. It grows when another one arrives during the refresh. */
  readonly eventCount: number;
  /** Number of attempts since the last success, the present one included. */
  readonly tries: number;
}

/**
 * Duration of a claim. Its owner renews it; afterwards another relay may claim the job of a relay
 * that was killed.
 */
const CLAIM_MS = 8000;

/** The database's time in ms: the clocks of relays may differ, and jump. */
const NOW_MS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/** A claim that ends later than any new one was made before the clock was set back. */
export const IS_CLAIMED = `(claimed_until > ${NOW_MS} AND claimed_until <= ${NOW_MS} + ${CLAIM_MS})`;

/** Jobs with these reasons are claimed first when the rate limit is nearly used up. */
export const URGENT_REASONS = ['webhook', 'operator'];

const CLAIM = `
  UPDATE jobs SET claimed_until = ${NOW_MS} + ${CLAIM_MS}, tries = tries + 1
  WHERE payload_uuid IN (
    SELECT payload_uuid FROM jobs
    WHERE dead_at IS NULL AND due_at <= $1 AND NOT ${IS_CLAIMED}
      AND ($3::text[] IS NULL OR why = ANY ($3))
    ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT $2)
  RETURNING payload_uuid AS payload, why, rung AS "eventCount", tries`;

/** Claims due jobs. Each job is claimed by one relay at a time. */
export function claimJobs(
  sql: Queries,
  now: number,
  most: number,
  which: 'all' | 'urgent' = 'all',
): Promise<Job[]> {
  return sql.query<Job>(CLAIM, [now, most, which === 'urgent' ? URGENT_REASONS : null]);
}

/** Extends the claims on jobs that this relay still works on. */
export async function renewClaims(sql: Queries, payloads: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE jobs SET claimed_until = ${NOW_MS} + ${CLAIM_MS}
     WHERE payload_uuid = ANY ($1::uuid[]) AND claimed_until > 0`,
    [payloads],
  );
}

/** Releases all claims. Only for a relay that is alone on its store, when it starts. */
export async function releaseClaims(sql: Queries): Promise<void> {
  await sql.query('UPDATE jobs SET claimed_until = 0 WHERE claimed_until > 0');
}

/**
 * Deletes a job, or reschedules it. If an event arrived during the refresh, the job stays due.
 * @param next time and reason of the next refresh, if one is needed
 */
export async function completeJob(
  sql: Queries,
  job: Job,
  next: { at: number; why: string } | undefined,
): Promise<void> {
  if (next) {
    await sql.query(
      `UPDATE jobs SET claimed_until = 0, tries = 0, problem = NULL,
         why = CASE WHEN rung = $2 THEN $4 ELSE why END,
         due_at = CASE WHEN rung = $2 THEN $3 ELSE due_at END
       WHERE payload_uuid = $1`,
      [job.payload, job.eventCount, next.at, next.why],
    );
    return;
  }
  await sql.query('DELETE FROM jobs WHERE payload_uuid = $1 AND rung = $2', [
    job.payload,
    job.eventCount,
  ]);
  await sql.query('UPDATE jobs SET claimed_until = 0, tries = 0 WHERE payload_uuid = $1', [
    job.payload,
  ]);
}

/**
 * Postpones a job that failed. If an event arrived during the attempt, the job stays due at once,
 * with all its attempts.
 * @param counts whether the attempt counts towards the job's limit
 */
export async function rescheduleJob(
  sql: Queries,
  job: Job,
  at: number,
  problem: string,
  counts: boolean,
): Promise<void> {
  await sql.query(
    `UPDATE jobs SET claimed_until = 0, problem = $3,
       due_at = CASE WHEN rung = $5 THEN $2 ELSE due_at END,
       tries = CASE WHEN rung = $5 THEN $4 ELSE tries END
     WHERE payload_uuid = $1`,
    [job.payload, at, problem, counts ? job.tries : job.tries - 1, job.eventCount],
  );
}

/**
 * Makes a job a dead letter, until a new event or the operator retries it. If an event arrived
 * during the attempt, the job stays due instead.
 */
export async function moveToDeadLetter(
  sql: Queries,
  job: Job,
  now: number,
  problem: string,
): Promise<void> {
  await sql.query(
    `UPDATE jobs SET claimed_until = 0, problem = $3,
       dead_at = CASE WHEN rung = $4 THEN $2::bigint END
     WHERE payload_uuid = $1`,
    [job.payload, now, problem, job.eventCount],
  );
}

/**
 * Adds an event for a payload: creates its job, or makes the existing one due at the earlier time.
 */
export async function addJob(
  sql: Queries,
  payload: string,
  why: string,
  dueAt: number,
): Promise<void> {
  await sql.query(
    `INSERT INTO jobs (payload_uuid, why, due_at) VALUES ($1, $2, $3)
     ON CONFLICT (payload_uuid) DO UPDATE SET why = $2, due_at = LEAST(jobs.due_at, $3),
       rung = jobs.rung + 1, tries = 0, dead_at = NULL`,
    [payload, why, dueAt],
  );
}

/** A job that failed for good. */
export interface DeadLetter {
  readonly payload: string;
  readonly why: string;
  readonly problem: string;
  readonly dead_at: number;
}

export function listDeadLetters(sql: Queries, most = 200): Promise<DeadLetter[]> {
  return sql.query<DeadLetter>(
    `SELECT payload_uuid AS payload, why, problem, dead_at FROM jobs
     WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1`,
    [most],
  );
}

/** Makes dead letters due again: that of one payload, or all. @returns their number */
export async function retryDeadLetters(
  sql: Queries,
  now: number,
  payload?: string,
): Promise<number> {
  const rows = await sql.query(
    `UPDATE jobs SET dead_at = NULL, tries = 0, due_at = $1, rung = rung + 1
     WHERE dead_at IS NOT NULL AND ($2::uuid IS NULL OR payload_uuid = $2::uuid)
     RETURNING payload_uuid`,
    [now, payload ?? null],
  );
  return rows.length;
}
