import type { Queries } from '../store/sql';

/** A verified webhook to store. Times in ms since 1970. */
export interface Delivery {
  readonly payload: string;
  /** Header `x-xumm-attempt`; 0 without one. */
  readonly attempt: number;
  /** Time in the sender's timestamp header. */
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly token:
    | { readonly sealed: string; readonly issuedAt: number; readonly expiresAt: number }
    | undefined;
}

/** Attempts of the platform (protocol §6.5), and the most rows of one payload and time sent. */
const MAX_ATTEMPTS = 5;

const STORE = `
  WITH given AS (
    SELECT *, row_number() OVER (PARTITION BY payload_uuid, sent_at ORDER BY attempt) AS place
    FROM (SELECT DISTINCT ON (payload_uuid, attempt) *
      FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[],
        $7::bigint[]) AS one (payload_uuid, attempt, sent_at, received_at, token_sealed,
        token_issued_at, token_expires_at)) AS sent
    CROSS JOIN LATERAL (
      SELECT count(*) AS stored, max(confirmed_at) AS confirmed_at, max(verdict) AS verdict
      FROM deliveries AS known
      WHERE known.payload_uuid = sent.payload_uuid AND known.sent_at = sent.sent_at) AS known
  ), fresh AS (
    INSERT INTO deliveries
      (payload_uuid, attempt, sent_at, received_at, token_sealed, token_issued_at,
      token_expires_at, confirmed_at, verdict)
    SELECT payload_uuid, attempt, sent_at, received_at,
      CASE WHEN confirmed_at IS NULL THEN token_sealed END, token_issued_at,
      token_expires_at, confirmed_at, verdict
    FROM given WHERE place + stored <= ${MAX_ATTEMPTS}
    ON CONFLICT DO NOTHING
    RETURNING payload_uuid, attempt
  )
  INSERT INTO jobs (payload_uuid, why, due_at)
  SELECT payload_uuid, 'webhook', min(received_at) FROM fresh
  JOIN given USING (payload_uuid, attempt) WHERE confirmed_at IS NULL
  GROUP BY payload_uuid ORDER BY payload_uuid
  ON CONFLICT (payload_uuid) DO UPDATE SET
    why = 'webhook', due_at = LEAST(jobs.due_at, EXCLUDED.due_at), rung = jobs.rung + 1,
    tries = 0, dead_at = NULL`;

/**
 * Stores deliveries and adds their jobs in one statement. A delivery that is stored already (same
 * payload and attempt) changes nothing. The signature covers the payload and the time sent, but not
 * the attempt: a replay with another attempt adds few rows. It takes over the verdict of the row
 * that is stored, and adds a job only while that row waits for its verdict.
 */
export async function storeDeliveries(sql: Queries, all: readonly Delivery[]): Promise<void> {
  await sql.query(STORE, [
    all.map(({ payload }) => payload),
    all.map(({ attempt }) => attempt),
    all.map(({ sentAt }) => sentAt),
    all.map(({ receivedAt }) => receivedAt),
    all.map(({ token }) => token?.sealed ?? null),
    all.map(({ token }) => token?.issuedAt ?? null),
    all.map(({ token }) => token?.expiresAt ?? null),
  ]);
}
