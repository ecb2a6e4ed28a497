import type { Queries } from '../store/sql';
import { permissionOf } from '../tokens/user-tokens';

/** A change, and the text of its event in the stream. */
export interface Change {
  readonly seq: number;
  readonly text: string;
}

interface ChangeRow {
  readonly seq: number;
  readonly uuid: string | null;
  readonly identifier: string | null;
  readonly token_expires_at: number | null;
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

/** A client that missed more changes gets the newest, and reads the others with `GET /requests`. */
const MAX_CHANGES = 1000;

const READ = `
  SELECT * FROM (
    SELECT changed_seq AS seq, uuid::text, identifier, NULL::bigint AS token_expires_at,
      NULL::bigint AS token_signed_at, NULL::bigint AS revoked_at
    FROM payloads WHERE account = $1 AND changed_seq > $2
    UNION ALL
    SELECT changed_seq, NULL, NULL, token_expires_at, token_signed_at, revoked_at
    FROM users WHERE account = $1 AND changed_seq > $2
    ORDER BY seq DESC LIMIT ${MAX_CHANGES}) AS newest
  ORDER BY seq`;

/**
 * Reads the changes after an id, each payload once. An event names what changed, not the new
 * content.
 */
export async function readChanges(
  sql: Queries,
  account: string,
  after: number,
  now: number,
): Promise<Change[]> {
  const rows = await sql.query<ChangeRow>(READ, [account, after]);
  return rows.map((row) => ({ seq: row.seq, text: eventOf(row, now) }));
}

function eventOf({ seq, uuid, identifier, ...user }: ChangeRow, now: number): string {
  if (uuid) return formatEvent('request', { uuid, identifier }, seq);
  const { state, until } = permissionOf(user, now) ?? { state: 'expired', until: 0 };
  return formatEvent('session', { until, state }, seq);
}

/** One event of a stream (HTML Standard, "Server-sent events"). */
export function formatEvent(event: string, data: object, id?: number): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
