import type { PayloadState } from '../platform/payload-view';
import type { Queries } from '../store/sql';

/** How a call names a request. */
export type RequestKey = { readonly uuid: string } | { readonly identifier: string };

/** What the store knows of a request; times in ms since 1970. */
export interface RequestRow {
  readonly uuid: string;
  /** NO_ACCOUNT for a sign-in that no user has signed. */
  readonly account: string;
  readonly identifier: string | null;
  readonly state: PayloadState;
  /** Whether the stored status does not change any more. */
  readonly complete: boolean;
  /** The platform's answer about the payload as JSON; null before it was fetched. */
  readonly view: string | null;
  readonly created_at: number;
  readonly settled_at: number | null;
  readonly expires_at: number | null;
  readonly ledger_outcome: string | null;
  /** The body and the platform's answer, of a request that was created on this relay. */
  readonly body: string | null;
  readonly answer: string | null;
  readonly token_expires_at: number | null;
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

const PERMISSION = 'u.token_expires_at, u.token_signed_at, u.revoked_at';

/** Payloads whose status is stored: made through this relay, or signed by their account. */
const CONFIRMED = `
  SELECT p.uuid::text AS uuid, p.account, p.identifier, p.state, p.complete, p.view, p.created_at,
    p.settled_at, p.expires_at, p.ledger_outcome, r.body, r.answer, ${PERMISSION}
  FROM payloads AS p
    LEFT JOIN requests AS r ON r.uuid = p.uuid
    LEFT JOIN users AS u ON u.account = p.account`;

/** Requests that the platform has created and whose status has not been fetched yet. */
const UNCONFIRMED = `
  SELECT p.uuid::text AS uuid, p.account, p.identifier, 'open' AS state, false AS complete,
    NULL AS view, p.created_at, NULL::bigint AS settled_at, NULL::bigint AS expires_at,
    NULL AS ledger_outcome, p.body, p.answer, ${PERMISSION}
  FROM requests AS p LEFT JOIN users AS u ON u.account = p.account
  WHERE p.uuid IS NOT NULL AND NOT EXISTS (SELECT FROM payloads AS q WHERE q.uuid = p.uuid)`;

/** Reads one request. By identifier it is the relay's own: other users can repeat an identifier. */
export async function findRequestRow(
  sql: Queries,
  key: RequestKey,
): Promise<RequestRow | undefined> {
  const uuid = 'uuid' in key ? key.uuid : await findUuidOf(sql, key.identifier);
  if (uuid === undefined) return undefined;
  const [row] = await sql.query<RequestRow>(
    `${CONFIRMED} WHERE p.uuid = $1 UNION ALL ${UNCONFIRMED} AND p.uuid = $1`,
    [uuid],
  );
  return row;
}

async function findUuidOf(sql: Queries, identifier: string): Promise<string | undefined> {
  const [own] = await sql.query<{ uuid: string | null }>(
    'SELECT uuid::text FROM requests WHERE identifier = $1',
    [identifier],
  );
  if (own) return own.uuid ?? undefined;
  // Made elsewhere, and signed by its account.
  const [signed] = await sql.query<{ uuid: string }>(
    'SELECT uuid::text FROM payloads WHERE identifier = $1 ORDER BY created_at LIMIT 1',
    [identifier],
  );
  return signed?.uuid;
}

/** Which requests a list contains. */
export interface RowFilter {
  /** Undefined: of every account. */
  readonly accounts: readonly string[] | undefined;
  readonly state: PayloadState | undefined;
  /** Only requests that are older than this place in the list. */
  readonly before: { readonly createdAt: number; readonly uuid: string } | undefined;
}

/** A request that is not confirmed after this time (ms) is a dead letter, and no longer listed. */
const MAX_UNCONFIRMED_MS = 3 * 86_400_000;

/** Lists requests, the newest first. */
export function listRequestRows(
  sql: Queries,
  { accounts, state, before }: RowFilter,
  most: number,
  now: number,
): Promise<RequestRow[]> {
  const condition = `($1::text[] IS NULL OR p.account = ANY ($1))
    AND ($2::bigint IS NULL OR (p.created_at, p.uuid) < ($2::bigint, $3::uuid))`;
  const order = 'ORDER BY created_at DESC, uuid DESC LIMIT $5';
  return sql.query<RequestRow>(
    `SELECT * FROM (
       (${CONFIRMED} WHERE ${condition} AND ($4::text IS NULL OR p.state = $4)
        ORDER BY p.created_at DESC, p.uuid DESC LIMIT $5)
       UNION ALL
       (${UNCONFIRMED} AND ${condition} AND ($4::text IS NULL OR $4 = 'open')
          AND p.created_at > $6 ORDER BY p.created_at DESC, p.uuid DESC LIMIT $5)) AS found
     ${order}`,
    [
      accounts ?? null,
      before?.createdAt ?? null,
      before?.uuid ?? null,
      state ?? null,
      most,
      now - MAX_UNCONFIRMED_MS,
    ],
  );
}
