import type { Queries } from '../store/sql';
import { LIVE_CONDITION, type Permission, permissionOf } from './user-tokens';

/** An account and the state of its push permission, without the token. */
export interface TokenView extends Permission {
  readonly account: string;
}

interface TokenRow {
  readonly account: string;
  readonly token_expires_at: number;
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

/**
 * Lists push permissions: live ones first, by their end, then the others, the latest end first.
 * @param account only the permission of this account
 */
export async function listTokens(
  sql: Queries,
  now: number,
  most: number,
  account?: string,
): Promise<readonly TokenView[]> {
  const rows = await sql.query<TokenRow>(
    `SELECT account, token_expires_at, token_signed_at, revoked_at FROM users
     WHERE token_expires_at IS NOT NULL AND ($3::text IS NULL OR account = $3::text)
     ORDER BY (${LIVE_CONDITION}) DESC,
       abs(COALESCE(revoked_at, token_expires_at) - $1) LIMIT $2`,
    [now, most, account ?? null],
  );
  return rows.flatMap((row) => {
    const permission = permissionOf(row, now);
    return permission ? [{ account: row.account, ...permission }] : [];
  });
}
