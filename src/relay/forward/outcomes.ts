import type { Queries, Sql } from '../store/sql';
import { BREAKER_FAILURES, pauseSql } from './breaker';
import type { Forward } from './queue';

/** The time of a delivery is written to the endpoint at most this often, in ms. */
const DELIVERED_EVERY_MS = 30_000;

/**
 * Marks messages as delivered, and deletes original webhooks that no endpoint waits for any more: they
 * contain user tokens. The breakers of the endpoints close; what waits for a closed one is due at once.
 */
export async function markDelivered(
  sql: Queries,
  delivered: readonly Forward[],
  now: number,
): Promise<void> {
  if (delivered.some(({ isProbe }) => isProbe)) {
    await sql.query(
      `UPDATE forwards SET due_at = $2
       WHERE endpoint_id = ANY ($1) AND delivered_at IS NULL AND dead_at IS NULL AND due_at > $2
         AND NOT id = ANY ($3::bigint[])`,
      [
        delivered.filter(({ isProbe }) => isProbe).map(({ endpoint }) => endpoint),
        now,
        delivered.map(({ id }) => id),
      ],
    );
  }
  await sql.query(
    `WITH done AS (
       UPDATE forwards SET delivered_at = $2::bigint, dead_at = NULL, claimed_until = 0,
         problem = NULL
       WHERE id = ANY ($3::bigint[])
     )
     UPDATE endpoints SET failures = 0, problem = NULL, delivered_at = $2::bigint,
       paused_until = CASE WHEN failures >= ${BREAKER_FAILURES} THEN 0 ELSE paused_until END
     WHERE id = ANY ($1::text[]) AND (failures > 0 OR problem IS NOT NULL OR delivered_at IS NULL
       OR delivered_at < $2::bigint - ${DELIVERED_EVERY_MS})`,
    [[...new Set(delivered.map(({ endpoint }) => endpoint))], now, delivered.map(({ id }) => id)],
  );
  const originals = delivered.filter(({ originalSealed }) => originalSealed !== null);
  if (originals.length === 0) return;
  await sql.query(
    `UPDATE forward_messages AS m SET original_sealed = NULL
     WHERE id = ANY ($1) AND NOT EXISTS (
       SELECT FROM forwards WHERE message_id = m.id AND delivered_at IS NULL)`,
    [originals.map(({ messageId }) => messageId)],
  );
}

/** An attempt that failed. Times in ms since 1970. */
export interface Failure {
  readonly forward: Forward;
  readonly problem: string;
  /** Time of the next attempt; undefined makes it a dead letter. */
  readonly nextAt: number | undefined;
  /** Time before which the receiver wants nothing. */
  readonly notBefore: number | undefined;
}

/** Schedules the next attempt or moves the message to the dead letters, and counts the failure. */
export async function markFailed(sql: Sql, failure: Failure, now: number): Promise<void> {
  const { forward, problem, nextAt, notBefore = 0 } = failure;
  // A failure of the probe counts on; those of messages sent before the breaker opened do not.
  const failures = `CASE WHEN failures < ${BREAKER_FAILURES} OR $5 THEN failures + 1 ELSE failures END`;
  await sql.transaction(async (tx) => {
    await tx.query(
      `UPDATE forwards SET claimed_until = 0, problem = $2, due_at = COALESCE($3::bigint, due_at),
         dead_at = CASE WHEN $3::bigint IS NULL THEN $4::bigint END
       WHERE id = $1 AND claimed_until = $5`,
      [forward.id, problem, nextAt ?? null, now, forward.claimedUntil],
    );
    await tx.query(
      `UPDATE endpoints SET failures = ${failures}, problem = $2,
         paused_until = GREATEST($3::bigint, CASE WHEN $5 THEN 0 ELSE paused_until END,
           $4::bigint + ${pauseSql(`(${failures})`)})
       WHERE id = $1`,
      [forward.endpoint, problem, notBefore, now, forward.isProbe],
    );
  });
}

/**
 * Disables an endpoint that answered 410 Gone; everything that waits for it becomes dead letters. A
 * message that is dead already, or was replayed since, disables nothing.
 */
export async function disableEndpoint(
  sql: Sql,
  { id, endpoint, claimedUntil }: Forward,
  now: number,
): Promise<void> {
  const problem = 'the receiver answered 410 Gone, so the endpoint is disabled';
  await sql.transaction(async (tx) => {
    const disabled = await tx.query(
      `UPDATE endpoints SET disabled_at = $2, problem = $3
       WHERE id = $1 AND EXISTS (SELECT FROM forwards WHERE id = $4 AND claimed_until = $5)
       RETURNING id`,
      [endpoint, now, problem, id, claimedUntil],
    );
    if (disabled.length === 0) return;
    await tx.query(
      `UPDATE forwards SET dead_at = $2, problem = $3, claimed_until = 0
       WHERE endpoint_id = $1 AND delivered_at IS NULL AND dead_at IS NULL`,
      [endpoint, now, problem],
    );
  });
}

/**
 * Moves messages whose lifetime is over to the dead letters, while their endpoint gets none: with an
 * open breaker only one of them is tried at a time.
 */
export async function expireForwards(sql: Queries, now: number): Promise<void> {
  await sql.query(
    `UPDATE forwards SET dead_at = $1::bigint,
       problem = COALESCE(forwards.problem, endpoints.problem, 'the endpoint was paused')
     FROM endpoints
     WHERE endpoints.id = endpoint_id AND endpoints.failures >= ${BREAKER_FAILURES}
       AND forwards.delivered_at IS NULL AND dead_at IS NULL AND expires_at < $1::bigint
       AND claimed_until = 0`,
    [now],
  );
}

/** Messages deleted in one statement: PGlite runs one at a time, so more would block it. */
const MAX_DELETED = 5000;

/** Deletes what was delivered or given up before a time (ms since 1970). */
export async function deleteOldForwards(sql: Queries, before: number): Promise<void> {
  for (const column of ['delivered_at', 'dead_at']) {
    await sql.query(
      `DELETE FROM forwards WHERE id IN (
         SELECT id FROM forwards WHERE ${column} < $1 LIMIT ${MAX_DELETED})`,
      [before],
    );
  }
  await sql.query(
    `DELETE FROM forward_messages WHERE id IN (
       SELECT id FROM forward_messages AS m WHERE created_at < $1
         AND NOT EXISTS (SELECT FROM forwards WHERE message_id = m.id)
       ORDER BY created_at LIMIT ${MAX_DELETED})`,
    [before],
  );
}
