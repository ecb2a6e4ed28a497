import { lockAccount, nextChangeId } from '../store/change';
import type { Queries, Sql } from '../store/sql';
import type { IssuedToken } from './issued-token';
import type { Seal } from './seal';

/** How a user's push permission stands (protocol §5). Times in ms since 1970. */
export interface Permission {
  readonly state: 'live' | 'expired' | 'revoked';
  /** When it ends, or ended. */
  readonly until: number;
}

interface UserRow {
  readonly token_sealed: string | null;
  readonly token_issued_at: number | null;
  readonly token_expires_at: number | null;
  /** When the account made the signature that brought the token; null where that is unknown. */
  readonly token_signed_at: number | null;
  readonly revoked_at: number | null;
}

const FIND = `SELECT token_sealed, token_issued_at, token_expires_at, token_signed_at, revoked_at
  FROM users WHERE account = $1`;

/** What `permissionOf` calls live, for SQL; `$1` is the present time. */
export const LIVE_CONDITION =
  'token_signed_at IS NOT NULL AND revoked_at IS NULL AND token_expires_at > $1';

/** Every user's token: encrypted on disk, renewed by each signature, never shortened. */
export class UserTokens {
  constructor(
    readonly sql: Sql,
    readonly seal: Seal,
  ) {}

  /** How the user's permission stands; undefined when there never was one. */
  async findPermission(account: string, now: number): Promise<Permission | undefined> {
    const [row] = await this.sql.query<UserRow>(FIND, [account]);
    return row && permissionOf(row, now);
  }

  /** The token to push with; undefined when there is none that is good. */
  async findLive(account: string, now: number): Promise<string | undefined> {
    const [row] = await this.sql.query<UserRow>(FIND, [account]);
    return row && permissionOf(row, now)?.state === 'live' ? this.#kept(row) : undefined;
  }

  /**
   * Stores the token that a signature by the account itself issued or renewed. Late and repeated
   * reports change nothing: the same token keeps its latest end, of two tokens the one signed later
   * wins, and a revoked one comes back only by a later signature.
   * @param signedAt when the account signed
   */
  async learn(account: string, issued: IssuedToken, signedAt: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (row && !this.#isNews(row, issued, signedAt)) return;
      const isSame = row !== undefined && this.#kept(row) === issued.token;
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
   * Moves the end of a live token that is stored already: a rejection extends it too (protocol §5).
   * Never stores another token, and never brings a revoked one back.
   */
  async extend(account: string, { token, expiresAt }: IssuedToken): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (!row || row.token_signed_at === null || row.revoked_at !== null) return;
      if (this.#kept(row) !== token || expiresAt <= (row.token_expires_at ?? 0)) return;
      const seq = await nextChangeId(tx, account);
      await tx.query(
        'UPDATE users SET token_expires_at = $2, changed_seq = $3 WHERE account = $1',
        [account, expiresAt, seq],
      );
    });
  }

  /** The platform said that this token is not good any more, though its time is not over. */
  async markRevoked(account: string, token: string, now: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await lockAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (!row || this.#kept(row) !== token || permissionOf(row, now)?.state !== 'live') return;
      const seq = await nextChangeId(tx, account);
      await tx.query('UPDATE users SET revoked_at = $2, changed_seq = $3 WHERE account = $1', [
        account,
        now,
        seq,
      ]);
    });
  }

  #kept({ token_sealed }: UserRow): string | undefined {
    return token_sealed === null ? undefined : this.seal.open(token_sealed);
  }

  #isNews(row: UserRow, issued: IssuedToken, signedAt: number): boolean {
    const kept = this.#kept(row);
    const { token_signed_at: before, revoked_at: revokedAt } = row;
    if (kept === undefined) return true;
    if (kept === issued.token) {
      if (revokedAt !== null) return signedAt > revokedAt;
      return signedAt > (before ?? 0) || issued.expiresAt > (row.token_expires_at ?? 0);
    }
    // Nobody knows who brought a token without a signature: any signature is better.
    if (before === null) return true;
    // A user may revoke and sign anew before the relay notices that the first token is gone.
    return revokedAt === null ? signedAt > before : signedAt >= before;
  }
}

/** How it stands by its row; undefined when there never was one. */
export function permissionOf(
  row: Pick<UserRow, 'token_expires_at' | 'token_signed_at' | 'revoked_at'>,
  now: number,
): Permission | undefined {
  if (row.token_expires_at === null) return undefined;
  if (row.revoked_at !== null) return { state: 'revoked', until: row.revoked_at };
  const until = row.token_expires_at;
  // Stored before signatures were: it may be another user's token, and is not used.
  if (row.token_signed_at === null) return { state: 'expired', until: Math.min(until, now) };
  return { state: until > now ? 'live' : 'expired', until };
}

/** What the store keeps of a permission, for those who only count (admin page, metrics). */
export async function countLive(sql: Queries, now: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM users WHERE ${LIVE_CONDITION}`,
    [now],
  );
  return row?.count ?? 0;
}
