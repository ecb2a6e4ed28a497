import { createHash, randomBytes } from 'node:crypto';
import { DAY_MS } from '../clock';
import type { Caller } from '../http/relay-env';
import type { Queries, Sql } from '../store/sql';
import type { UserTokens } from '../tokens/user-tokens';

/** A session as its owner sees it; times in ms. */
export interface SessionView {
  readonly id: string;
  readonly account: string;
  readonly label: string;
  readonly createdAt: number;
  readonly lastUsedAt: number;
}

/**
 * So long after a push permission lapsed its user can still ask here, without push: signing what
 * they then scan brings the permission back.
 */
const GRACE_MS = 60 * DAY_MS;

/** `last_used_at` is written no oftener than that. */
const NOTE_MS = 3_600_000;

/** Where it is told that a session was ended, by its id. */
export const ENDED = 'relay_sessions_ended';

/** Nobody has so many browsers: those unused for longest end when another begins. */
const MOST_SESSIONS = 50;

/** Sessions of the relay's own: opaque, and only their hash is on disk. */
export class Sessions {
  constructor(
    readonly sql: Sql,
    readonly tokens: UserTokens,
  ) {}

  /** @returns the session itself, told this once, and the name it is listed by */
  async create(account: string, label: string, now: number) {
    const session = randomBytes(32).toString('base64url');
    const id = randomBytes(6).toString('hex');
    await this.sql.query(
      `INSERT INTO sessions (id, hash, account, label, created_at, last_used_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, hashOf(session), account, label, now],
    );
    await this.sql.query(
      `DELETE FROM sessions WHERE account = $1 AND id IN (
         SELECT id FROM sessions WHERE account = $1
         ORDER BY last_used_at DESC, id = $2 DESC OFFSET ${MOST_SESSIONS})`,
      [account, id],
    );
    return { session, id };
  }

  /** Whose session it is; undefined when it is none, was ended, or is over. */
  async findCaller(session: string, now: number): Promise<Caller | undefined> {
    if (!/^[\w-]{43}$/.test(session)) return undefined;
    const [row] = await this.sql.query<{ id: string; account: string; last_used_at: number }>(
      'SELECT id, account, last_used_at FROM sessions WHERE hash = $1',
      [hashOf(session)],
    );
    const permission = row && (await this.tokens.findPermission(row.account, now));
    if (!row || !permission) return undefined;
    if (permission.state !== 'live' && now > permission.until + GRACE_MS) return undefined;
    if (now - row.last_used_at > NOTE_MS) {
      const use = 'UPDATE sessions SET last_used_at = $2 WHERE id = $1';
      await this.sql.query(use, [row.id, now]);
    }
    return { id: row.id, account: row.account, permission };
  }

  list(account?: string): Promise<SessionView[]> {
    return this.sql.query<SessionView>(
      `SELECT id, account, label, created_at AS "createdAt", last_used_at AS "lastUsedAt"
       FROM sessions WHERE $1::text IS NULL OR account = $1::text ORDER BY created_at DESC LIMIT 500`,
      [account ?? null],
    );
  }

  /** Ends one. @param account only if it is theirs @returns whether there was one */
  async revoke(id: string, account?: string): Promise<boolean> {
    const rows = await this.sql.query(
      `WITH ended AS (
         DELETE FROM sessions WHERE id = $1 AND ($2::text IS NULL OR account = $2::text)
         RETURNING id)
       SELECT pg_notify('${ENDED}', id) FROM ended`,
      [id, account ?? null],
    );
    return rows.length > 0;
  }
}

/** Ends what nobody can use any more, and forgets the push permission it hung on. */
export async function dropOldSessions(sql: Queries, now: number): Promise<void> {
  await sql.query(
    `DELETE FROM sessions WHERE account IN (
       SELECT account FROM users WHERE COALESCE(revoked_at, token_expires_at) < $1)`,
    [now - GRACE_MS],
  );
  await sql.query('DELETE FROM users WHERE COALESCE(revoked_at, token_expires_at) < $1', [
    now - GRACE_MS,
  ]);
}

/** Random 256 bits need no slow hash. */
function hashOf(session: string): string {
  return createHash('sha256').update(session).digest('hex');
}
