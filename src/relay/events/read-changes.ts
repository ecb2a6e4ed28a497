import type { Queries } from '../store/sql';
import { permissionOf } from '../tokens/user-tokens';

/** A change, as the stream tells it. */
export interface Change {
  readonly seq: number;
  readonly text: string;
}

interface Row {
  readonly seq: number;
  readonly uuid: string | null;
  readonly identifier: string | null;
  readonly token_expires_at: number | null;
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

/** More at once than anybody listens to; who missed more is told the newest, and asks for the rest. */
const MOST = 1000;

const READ = `
  SELECT * FROM (
    SELECT changed_seq AS seq, uuid::text, identifier, NULL::bigint AS token_expires_at,
      NULL::bigint AS token_signed_at, NULL::bigint AS revoked_at
    FROM payloads WHERE account = $1 AND changed_seq > $2
    UNION ALL
    SELECT changed_seq, NULL, NULL, token_expires_at, token_signed_at, revoked_at
    FROM users WHERE account = $1 AND changed_seq > $2
    ORDER BY seq DESC LIMIT ${MOST}) AS newest
  ORDER BY seq`;

/** What changed after a number, each thing once: a change is a doorbell, not the news itself. */
export async function readChanges(
  sql: Queries,
  account: string,
  after: number,
  now: number,
): Promise<Change[]> {
  const rows = await sql.query<Row>(READ, [account, after]);
  return rows.map((row) => ({ seq: row.seq, text: frameOf(row, now) }));
}

function frameOf({ seq, uuid, identifier, ...user }: Row, now: number): string {
  if (uuid) return formatEvent('request', { uuid, identifier }, seq);
  const { state, until } = permissionOf(user, now) ?? { state: 'expired', until: 0 };
  return formatEvent('session', { until, state }, seq);
}

/** One event of a stream (HTML Standard, "Server-sent events"). */
export function formatEvent(event: string, data: object, id?: number): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
