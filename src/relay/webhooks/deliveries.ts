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

const STORE = `
  WITH fresh AS (
    INSERT INTO deliveries
      (payload_uuid, attempt, sent_at, received_at, token_sealed, token_issued_at, token_expires_at)
    SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::bigint[], $5::text[],
      $6::bigint[], $7::bigint[])
    ON CONFLICT DO NOTHING
    RETURNING payload_uuid, received_at
  )
  INSERT INTO jobs (payload_uuid, why, due_at)
  SELECT payload_uuid, 'webhook', min(received_at) FROM fresh GROUP BY payload_uuid
  ORDER BY payload_uuid
  ON CONFLICT (payload_uuid) DO UPDATE SET
    why = 'webhook', due_at = LEAST(jobs.due_at, EXCLUDED.due_at), rung = jobs.rung + 1,
    tries = 0, dead_at = NULL`;

/**
 * Stores deliveries and adds their jobs in one statement. A delivery that is stored already (same
 * payload and attempt) changes nothing.
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
