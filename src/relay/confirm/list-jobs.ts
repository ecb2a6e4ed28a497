import type { Queries } from '../store/sql';
import { IS_CLAIMED } from './jobs';

/** A job that waits in the queue. Times in ms since 1970. */
export interface WaitingJob {
  readonly payload: string;
  readonly why: string;
  readonly dueAt: number;
  readonly tries: number;
  /** Whether a relay works on it now. */
  readonly isClaimed: boolean;
  /** Why the last attempt failed. */
  readonly problem: string | null;
}

/** Lists waiting jobs, the earliest due first. @param payload only the job of this payload */
export function listJobs(sql: Queries, most: number, payload?: string): Promise<WaitingJob[]> {
  return sql.query<WaitingJob>(
    `SELECT payload_uuid::text AS payload, why, due_at AS "dueAt", tries,
       ${IS_CLAIMED} AS "isClaimed", problem
     FROM jobs WHERE dead_at IS NULL AND ($2::uuid IS NULL OR payload_uuid = $2::uuid)
     ORDER BY due_at LIMIT $1`,
    [most, payload ?? null],
  );
}
