import type { Queries } from '../store/sql';

/** A payload to look at. */
export interface Job {
  readonly payload: string;
  readonly why: string;
  /** How often it rang; rings after the claim bring it back. */
  readonly eventCount: number;
  /** How often it was tried in vain, this time included. */
  readonly tries: number;
}

/** A relay that dies with a job leaves it to the others after this long. */
const CLAIM_MS = 60_000;

/** Jobs of these reasons go first; others are only due. */
export const URGENT_REASONS = ['webhook', 'operator'];

const CLAIM = `
  UPDATE jobs SET claimed_until = $1 + ${CLAIM_MS}, tries = tries + 1
  WHERE payload_uuid IN (
    SELECT payload_uuid FROM jobs
    WHERE dead_at IS NULL AND due_at <= $1 AND claimed_until <= $1
      AND ($3::text[] IS NULL OR why = ANY ($3))
    ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT $2)
  RETURNING payload_uuid AS payload, why, rung, tries`;

/** Takes jobs that are due; no two relays are given the same one. */
export function claimJobs(
  sql: Queries,
  now: number,
  most: number,
  which: 'all' | 'rung' = 'all',
): Promise<Job[]> {
  return sql.query<Job>(CLAIM, [now, most, which === 'rung' ? URGENT_REASONS : null]);
}

/** For a relay alone on its store: what it had taken when it died, it need not wait for. */
export async function freeClaims(sql: Queries): Promise<void> {
  await sql.query('UPDATE jobs SET claimed_until = 0 WHERE claimed_until > 0');
}

/** It is done, unless it rang meanwhile. @param again when to look once more, if ever */
export async function completeJob(sql: Queries, job: Job, again?: { at: number; why: string }) {
  if (again) {
    await sql.query(
      `UPDATE jobs SET claimed_until = 0, tries = 0, problem = NULL,
         why = CASE WHEN rung = $2 THEN $4 ELSE why END,
         due_at = CASE WHEN rung = $2 THEN $3 ELSE due_at END
       WHERE payload_uuid = $1`,
      [job.payload, job.eventCount, again.at, again.why],
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
 * It did not work: later again, unless it rang meanwhile; then at once, with all its tries.
 * @param counts whether the try was one of those a job has
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
 * It is given up, with the reason; only a new ring or the operator brings it back. One that rang
 * meanwhile is looked at once more instead.
 */
export async function moveToDeadLetter(sql: Queries, job: Job, now: number, problem: string) {
  await sql.query(
    `UPDATE jobs SET claimed_until = 0, problem = $3,
       dead_at = CASE WHEN rung = $4 THEN $2::bigint END
     WHERE payload_uuid = $1`,
    [job.payload, now, problem, job.eventCount],
  );
}

/** Has a payload looked at. One that is to be looked at sooner stays so. */
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

export interface DeadLetter {
  readonly payload: string;
  readonly why: string;
  readonly problem: string;
  readonly dead_at: number;
}

export function deadJobs(sql: Queries, most = 200): Promise<DeadLetter[]> {
  return sql.query<DeadLetter>(
    `SELECT payload_uuid AS payload, why, problem, dead_at FROM jobs
     WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1`,
    [most],
  );
}

/** Tries dead jobs again, one or all. @returns how many */
export async function retryDead(sql: Queries, now: number, payload?: string): Promise<number> {
  const rows = await sql.query(
    `UPDATE jobs SET dead_at = NULL, tries = 0, due_at = $1, rung = rung + 1
     WHERE dead_at IS NOT NULL AND ($2::uuid IS NULL OR payload_uuid = $2::uuid)
     RETURNING payload_uuid`,
    [now, payload ?? null],
  );
  return rows.length;
}
