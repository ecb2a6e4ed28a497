import type { Queries } from '../store/sql';

/** A payload that waits to be looked at. Times in ms since 1970. */
export interface WaitingJob {
  readonly payload: string;
  readonly why: string;
  readonly dueAt: number;
  readonly tries: number;
  /** Until when a relay has it in hand; in the past: none has. */
  readonly claimedUntil: number;
  /** What the last try failed of. */
  readonly problem: string | null;
}

/** What is due first comes first. @param payload only this one */
export function listJobs(sql: Queries, most: number, payload?: string): Promise<WaitingJob[]> {
  return sql.query<WaitingJob>(
    `SELECT payload_uuid::text AS payload, why, due_at AS "dueAt", tries,
       claimed_until AS "claimedUntil", problem
     FROM jobs WHERE dead_at IS NULL AND ($2::uuid IS NULL OR payload_uuid = $2::uuid)
     ORDER BY due_at LIMIT $1`,
    [most, payload ?? null],
  );
}
