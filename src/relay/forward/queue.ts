import type { Queries } from '../store/sql';
import { BREAKER_FAILURES } from './breaker';

/** A message to one endpoint, as claimed by this relay. */
export interface Forward {
  readonly id: number;
  readonly endpoint: string;
  readonly messageId: string;
  readonly type: string;
  /** JSON of an event; null for an original webhook. */
  readonly body: string | null;
  readonly originalSealed: string | null;
  /** Number of attempts, the present one included. */
  readonly tries: number;
  readonly expiresAt: number;
  /** Tells this claim from a later one of the same message. */
  readonly claimedUntil: number;
  readonly url: string;
  readonly allowPrivate: boolean;
  readonly secretSealed: string;
  /** The secret before, while it also signs. */
  readonly formerSecretSealed: string | null;
  /** Whether it is the one message that an open breaker lets through. */
  readonly isProbe: boolean;
}

/** Duration of a claim. An attempt takes 15 seconds at most, so claims need no renewal. */
const CLAIM_MS = 20_000;

/** The database's time in ms: the clocks of relays may differ, and jump. */
const NOW_MS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

const IS_CLAIMED = `(claimed_until > ${NOW_MS} AND claimed_until <= ${NOW_MS} + ${CLAIM_MS})`;

/** Condition of a forward that is neither delivered nor dead. */
const IS_WAITING = 'delivered_at IS NULL AND dead_at IS NULL';

/**
 * Of each payload only the first message that waits can be claimed, which keeps them in order. COALESCE
 * keeps PostgreSQL from looking for it in `forwards_due`, which it would read whole for each message as
 * long as the table has no statistics.
 */
const CLAIM = `
  UPDATE forwards AS claimed SET claimed_until = ${NOW_MS} + ${CLAIM_MS}, tries = tries + 1
  FROM endpoints, forward_messages AS message
  WHERE claimed.id IN (
      SELECT id FROM forwards AS due
      WHERE endpoint_id = $1 AND ${IS_WAITING} AND due_at <= $2 AND NOT ${IS_CLAIMED}
        AND id = (
          SELECT min(first.id) FROM forwards AS first
          WHERE first.payload_uuid = due.payload_uuid
            AND first.endpoint_id = due.endpoint_id
            AND COALESCE(first.delivered_at, first.dead_at) IS NULL)
      ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT $3)
    AND endpoints.id = $1 AND endpoints.disabled_at IS NULL
    AND ($4::boolean OR endpoints.paused_until <= $2 AND endpoints.failures < ${BREAKER_FAILURES})
    AND message.id = claimed.message_id
  RETURNING claimed.id, claimed.endpoint_id AS endpoint, message.id AS "messageId", message.type,
    message.body, message.original_sealed AS "originalSealed", claimed.tries,
    claimed.expires_at AS "expiresAt", claimed.claimed_until AS "claimedUntil", endpoints.url, endpoints.allow_private AS "allowPrivate",
    endpoints.secret_sealed AS "secretSealed",
    CASE WHEN endpoints.former_secret_until > $2 THEN endpoints.former_secret_sealed END
      AS "formerSecretSealed", $4::boolean AS "isProbe"`;

/**
 * Claims due messages of an endpoint. Each is claimed by one relay at a time.
 * @param isProbe whether the caller holds the probe of an open breaker
 */
export function claimForwards(
  sql: Queries,
  endpoint: string,
  now: number,
  most: number,
  isProbe = false,
): Promise<Forward[]> {
  return sql.query<Forward>(CLAIM, [endpoint, now, most, isProbe]);
}

/** Releases all claims. Only for a relay that is alone on its store, when it starts. */
export async function releaseForwards(sql: Queries): Promise<void> {
  await sql.query(
    `UPDATE forwards SET claimed_until = 0 WHERE claimed_until > 0 AND ${IS_WAITING}`,
  );
}

/** Releases claims whose attempts were cut off because the relay stops. */
export async function unclaimForwards(sql: Queries, ids: readonly number[]): Promise<void> {
  await sql.query(
    `UPDATE forwards SET claimed_until = 0, tries = tries - 1
     WHERE id = ANY ($1::bigint[]) AND ${IS_WAITING}`,
    [ids],
  );
}

/** A forward that was not delivered. */
export interface DeadForward {
  readonly id: number;
  readonly endpoint: string;
  readonly payload: string;
  readonly type: string;
  readonly problem: string;
  readonly deadAt: number;
}

/** Lists dead letters: of one endpoint, or all. Newest first. */
export function listDeadForwards(
  sql: Queries,
  endpoint?: string,
  most = 200,
): Promise<DeadForward[]> {
  return sql.query<DeadForward>(
    `SELECT f.id, f.endpoint_id AS endpoint, f.payload_uuid::text AS payload, m.type,
       COALESCE(f.problem, '') AS problem, f.dead_at AS "deadAt"
     FROM forwards AS f JOIN forward_messages AS m ON m.id = f.message_id
     WHERE f.dead_at IS NOT NULL AND ($1::text IS NULL OR f.endpoint_id = $1)
     ORDER BY f.dead_at DESC, f.id DESC LIMIT $2`,
    [endpoint ?? null, most],
  );
}

/**
 * Sends dead letters of an endpoint again, or one delivery, delivered or not; and enables an endpoint
 * that was disabled. An original webhook is tried once, and no longer stored once it is delivered.
 * @param lifetime how long they are tried, in ms
 * @returns their number
 */
export async function replayForwards(
  sql: Queries,
  endpoint: string,
  now: number,
  lifetime: number,
  id?: number,
): Promise<number> {
  await sql.query(
    `UPDATE endpoints SET disabled_at = NULL, failures = 0, paused_until = 0, problem = NULL
     WHERE id = $1`,
    [endpoint],
  );
  const rows = await sql.query(
    `UPDATE forwards AS f SET dead_at = NULL, delivered_at = NULL, tries = 0, problem = NULL,
       due_at = $2::bigint,
       expires_at = $2::bigint + CASE WHEN m.body IS NULL THEN 0 ELSE $3::bigint END
     FROM forward_messages AS m
     WHERE m.id = f.message_id AND (m.body IS NOT NULL OR m.original_sealed IS NOT NULL)
       AND f.endpoint_id = $1
       AND (f.id = $4::bigint OR $4::bigint IS NULL AND f.dead_at IS NOT NULL)
       AND (f.dead_at IS NOT NULL OR f.delivered_at IS NOT NULL)
     RETURNING f.id`,
    [endpoint, now, lifetime, id ?? null],
  );
  return rows.length;
}

/** Number of messages that wait, and of dead letters. */
export async function countForwards(
  sql: Queries,
): Promise<{ readonly waiting: number; readonly dead: number }> {
  const [row] = await sql.query<{ waiting: number; dead: number }>(
    `SELECT (SELECT count(*) FROM forwards WHERE ${IS_WAITING}) AS waiting,
       (SELECT count(*) FROM forwards WHERE dead_at IS NOT NULL) AS dead`,
  );
  return row ?? { waiting: 0, dead: 0 };
}
