import type { Queries } from '../store/sql';

/** A webhook that was taken, and what became of it. Times in ms since 1970. */
export interface DeliveryView {
  readonly payload: string;
  /** 0 when the sender did not tell. */
  readonly attempt: number;
  readonly sentAt: number;
  readonly receivedAt: number;
  /** Null while its payload was not looked at yet. */
  readonly confirmedAt: number | null;
  /** How its payload stood then, or `given up`. */
  readonly verdict: string | null;
}

/** The newest first. @param payload only about this one */
export function listDeliveries(
  sql: Queries,
  most: number,
  payload?: string,
): Promise<DeliveryView[]> {
  return sql.query<DeliveryView>(
    `SELECT payload_uuid::text AS payload, attempt, sent_at AS "sentAt",
       received_at AS "receivedAt", confirmed_at AS "confirmedAt", verdict
     FROM deliveries WHERE $2::uuid IS NULL OR payload_uuid = $2::uuid
     ORDER BY received_at DESC LIMIT $1`,
    [most, payload ?? null],
  );
}

export async function countDeliveries(sql: Queries, since: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'SELECT count(*) AS count FROM deliveries WHERE received_at >= $1',
    [since],
  );
  return row?.count ?? 0;
}
