import { holdAccount, numberChange } from '../store/change';
import type { Queries, Sql } from '../store/sql';
import type { Seal } from './seal';
import type { ToldToken } from './told-token';

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
  readonly revoked_at: number | null;
}

const FIND = `SELECT token_sealed, token_issued_at, token_expires_at, revoked_at
  FROM users WHERE account = $1`;

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
    if (!row?.token_sealed || permissionOf(row, now)?.state !== 'live') return undefined;
    return this.seal.open(row.token_sealed);
  }

  /**
   * Takes over what a signature issued or renewed. Told late or twice it changes nothing: of one
   * token the latest end is kept, of two the one issued later; what was revoked comes back only by
   * what was signed since, or as another token.
   * @param signedAt when the signature was made
   */
  async learn(account: string, told: ToldToken, signedAt: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await holdAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      if (row && !this.#isNews(row, told, signedAt)) return;
      const seq = await numberChange(tx, account);
      await tx.query(
        `INSERT INTO users (account, token_sealed, token_issued_at, token_expires_at, changed_seq)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account) DO UPDATE SET token_sealed = $2, token_issued_at = $3,
           token_expires_at = $4, revoked_at = NULL, changed_seq = $5`,
        [account, this.seal.seal(told.token), told.issuedAt, told.expiresAt, seq],
      );
    });
  }

  /** The platform said that this token is not good any more, though its time is not over. */
  async markRevoked(account: string, token: string, now: number): Promise<void> {
    await this.sql.transaction(async (tx) => {
      await holdAccount(tx, account);
      const [row] = await tx.query<UserRow>(FIND, [account]);
      const isSame = row?.token_sealed && this.seal.open(row.token_sealed) === token;
      if (!isSame || permissionOf(row, now)?.state !== 'live') return;
      const seq = await numberChange(tx, account);
      await tx.query('UPDATE users SET revoked_at = $2, changed_seq = $3 WHERE account = $1', [
        account,
        now,
        seq,
      ]);
    });
  }

  #isNews(row: UserRow, told: ToldToken, signedAt: number): boolean {
    const kept = row.token_sealed ? this.seal.open(row.token_sealed) : undefined;
    if (kept === undefined) return true;
    const later = told.issuedAt - (row.token_issued_at ?? 0);
    const isOther = kept !== told.token;
    // A user may revoke and sign anew before we notice that the first one is no more.
    if (row.revoked_at !== null) return signedAt > row.revoked_at || (isOther && later >= 0);
    return isOther ? later > 0 : told.expiresAt > (row.token_expires_at ?? 0);
  }
}

/** How it stands by its row; undefined when there never was one. */
export function permissionOf(
  row: Pick<UserRow, 'token_expires_at' | 'revoked_at'>,
  now: number,
): Permission | undefined {
  if (row.token_expires_at === null) return undefined;
  if (row.revoked_at !== null) return { state: 'revoked', until: row.revoked_at };
  const until = row.token_expires_at;
  return { state: until > now ? 'live' : 'expired', until };
}

/** What the store keeps of a permission, for those who only count (admin page, metrics). */
export async function countLive(sql: Queries, now: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'SELECT count(*) AS count FROM users WHERE token_expires_at > $1 AND revoked_at IS NULL',
    [now],
  );
  return row?.count ?? 0;
}
