import type { Queries } from '../store/sql';

/** A stored webhook and its verdict. Times in ms since 1970. */
export interface DeliveryView {
  readonly payload: string;
  /** 0 when the sender sent no number. */
  readonly attempt: number;
  readonly sentAt: number;
  readonly receivedAt: number;
  /** When its payload was fetched; null before. */
  readonly confirmedAt: number | null;
  /** The state of the payload then, or `given up`. */
  readonly verdict: string | null;
}

/** Lists webhooks, the newest first. @param payload only webhooks about this payload */
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
