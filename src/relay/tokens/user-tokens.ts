import { lockAccount, nextChangeId } from '../store/change';
import type { Queries, Sql } from '../store/sql';
import type { IssuedToken } from './issued-token';
import type { Seal } from './seal';

/** The state of a user's push permission (protocol §5). Times in ms since 1970. */
export interface Permission {
  readonly state: 'live' | 'expired' | 'revoked';
  /** When the permission ends or ended. */
  readonly until: number;
}

interface UserRow {
  readonly token_sealed: string | null;
  readonly token_issued_at: number | null;
  readonly token_expires_at: number | null;
  /** When the account signed the payload that issued the token; null if unknown. */
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

const FIND = `SELECT token_sealed, token_issued_at, token_expires_at, token_signed_at, revoked_at
  FROM users WHERE account = $1`;

/** SQL condition for permissions that `permissionOf` returns as live; `$1` is the current time. */
export const LIVE_CONDITION =
  'token_signed_at IS NOT NULL AND revoked_at IS NULL AND token_expires_at > $1';

/** The users' tokens: encrypted in the store, renewed by each signature, never shortened. */
export class UserTokens {
  constructor(
    readonly sql: Sql,
    readonly seal: Seal,
  ) {}

  /** Undefined when the account never had a permission. */
  async findPermission(account: string, now: number): Promise<Permission | undefined> {
    const [row] = await this.sql.query<UserRow>(FIND, [account]);
    return row && permissionOf(row, now);
  }

  /** Finds the token to push with; undefined without a live permission. */
  async findLive(account: string, now: number): Promise<string | undefined> {
    const [row] = await this.sql.query<UserRow>(FIND, [account]);
    return row && permissionOf(row, now)?.state === 'live' ? this.#open(row) : undefined;
  }

  /**
   * Stores a token that a signature by the account itself issued or renewed. Late and repeated
   * reports change nothing: the same token keeps its latest expiry, the later signature wins
   * between two tokens, and only a later signature restores a revoked token.
   * @param signedAt time of the signature, ms
   */
  async apply(account: string, issued: IssuedToken, signedAt: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (row && !this.#isNewer(row, issued, signedAt)) return;
      const isSame = row !== undefined && this.#open(row) === issued.token;
      const expiresAt = Math.max(issued.expiresAt, (isSame && row.token_expires_at) || 0);
      const newest = Math.max(signedAt, (isSame && row.token_signed_at) || 0);
      const seq = await nextChangeId(tx, account);
      await tx.query(
        `INSERT INTO users (account, token_sealed, token_issued_at, token_expires_at,
           token_signed_at, changed_seq)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account) DO UPDATE SET token_sealed = $2, token_issued_at = $3,
           token_expires_at = $4, token_signed_at = $5, revoked_at = NULL, changed_seq = $6`,
        [account, this.seal.seal(issued.token), issued.issuedAt, expiresAt, newest, seq],
      );
    });
  }

  /**
   * Extends the stored token: a rejection extends it too (protocol §5). Never stores another token,
   * and never restores a revoked one.
   */
  async extend(account: string, { token, expiresAt }: IssuedToken): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (!row || row.token_signed_at === null || row.revoked_at !== null) return;
      if (this.#open(row) !== token || expiresAt <= (row.token_expires_at ?? 0)) return;
      const seq = await nextChangeId(tx, account);
      await tx.query(
        'UPDATE users SET token_expires_at = $2, changed_seq = $3 WHERE account = $1',
        [account, expiresAt, seq],
      );
    });
  }

  /** Marks a live token as revoked, if it is still the stored one. */
  async markRevoked(account: string, token: string, now: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (!row || this.#open(row) !== token || permissionOf(row, now)?.state !== 'live') return;
      const seq = await nextChangeId(tx, account);
      await tx.query('UPDATE users SET revoked_at = $2, changed_seq = $3 WHERE account = $1', [
        account,
        now,
        seq,
      ]);
    });
  }

  #open({ token_sealed }: UserRow): string | undefined {
    return token_sealed === null ? undefined : this.seal.open(token_sealed);
  }

  #isNewer(row: UserRow, issued: IssuedToken, signedAt: number): boolean {
    const stored = this.#open(row);
    const { token_signed_at: before, revoked_at: revokedAt } = row;
    if (stored === undefined) return true;
    if (stored === issued.token) {
      if (revokedAt !== null) return signedAt > revokedAt;
      return signedAt > (before ?? 0) || issued.expiresAt > (row.token_expires_at ?? 0);
    }
    // A token without a known signature may belong to another user, so any signature replaces it.
    if (before === null) return true;
    // The user may have revoked the first token and signed again before the relay noticed.
    return revokedAt === null ? signedAt > before : signedAt >= before;
  }
}

/** Reads the permission from a row of `users`; undefined when there never was one. */
export function permissionOf(
  row: Pick<UserRow, 'token_expires_at' | 'token_signed_at' | 'revoked_at'>,
  now: number,
): Permission | undefined {
  if (row.token_expires_at === null) return undefined;
  if (row.revoked_at !== null) return { state: 'revoked', until: row.revoked_at };
  const until = row.token_expires_at;
  // Stored by a version without signature times: it may be another user's token, and is not used.
  if (row.token_signed_at === null) return { state: 'expired', until: Math.min(until, now) };
  return { state: until > now ? 'live' : 'expired', until };
}

/** Counts live permissions, for the admin page and metrics. */
export async function countLivePermissions(sql: Queries, now: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM users WHERE ${LIVE_CONDITION}`,
    [now],
  );
  return row?.count ?? 0;
}
