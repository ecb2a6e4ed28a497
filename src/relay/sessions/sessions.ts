import { randomBytes } from 'node:crypto';
import { DAY_MS } from '../clock';
import type { Caller } from '../http/relay-env';
import { HashFilter } from '../store/hash-filter';
import { hashOf } from '../store/secret-hash';
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
 * Time after the end of a push permission in which its user can still create requests, without
 * push. To sign one by QR restores the permission.
 */
const GRACE_MS = 60 * DAY_MS;

/** Least time between two updates of `last_used_at`. */
const LAST_USED_STEP_MS = 3_600_000;

/** Channel of notifications about ended sessions; the text of each is the session's id. */
export const SESSION_ENDED_CHANNEL = 'relay_sessions_ended';

/** Sessions per account. A new one beyond that ends the least recently used. */
const MAX_SESSIONS = 50;

/** The relay's own sessions: opaque texts of which only the hash is stored. */
export class Sessions {
  readonly filter: HashFilter;

  constructor(
    readonly sql: Sql,
    readonly tokens: UserTokens,
  ) {
    this.filter = new HashFilter(sql, 'sessions');
  }

  /** @returns the session, which is not stored, and its public id */
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
         ORDER BY last_used_at DESC, id = $2 DESC OFFSET ${MAX_SESSIONS})`,
      [account, id],
    );
    this.filter.add(session);
    return { session, id };
  }

  /** Finds the caller of a session; undefined when it is unknown, ended or expired. */
  async findCaller(session: string, now: number): Promise<Caller | undefined> {
    if (!/^[\w-]{43}$/.test(session)) return undefined;
    const [row] = await this.sql.query<{ id: string; account: string; last_used_at: number }>(
      'SELECT id, account, last_used_at FROM sessions WHERE hash = $1',
      [hashOf(session)],
    );
    const permission = row && (await this.tokens.findPermission(row.account, now));
    if (!row || !permission) return undefined;
    if (permission.state !== 'live' && now > permission.until + GRACE_MS) return undefined;
    if (now - row.last_used_at > LAST_USED_STEP_MS) {
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

  /** Those of some sessions that have ended. */
  async findEnded(ids: readonly string[]): Promise<string[]> {
    const rows = await this.sql.query<{ id: string }>(
      'SELECT id FROM sessions WHERE id = ANY ($1)',
      [ids],
    );
    const active = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => !active.has(id));
  }

  /** Ends a session. @param account its owner, if known @returns whether the session existed */
  async revoke(id: string, account?: string): Promise<boolean> {
    const rows = await this.sql.query(
      `WITH ended AS (
         DELETE FROM sessions WHERE id = $1 AND ($2::text IS NULL OR account = $2::text)
         RETURNING id)
       SELECT pg_notify('${SESSION_ENDED_CHANNEL}', id) FROM ended`,
      [id, account ?? null],
    );
    return rows.length > 0;
  }
}

/** Deletes sessions past their grace period, and the push permissions they depend on. */
export async function deleteExpiredSessions(sql: Queries, now: number): Promise<void> {
  await sql.query(
    `DELETE FROM sessions WHERE account IN (
       SELECT account FROM users WHERE COALESCE(revoked_at, token_expires_at) < $1)`,
    [now - GRACE_MS],
  );
  await sql.query('DELETE FROM users WHERE COALESCE(revoked_at, token_expires_at) < $1', [
    now - GRACE_MS,
  ]);
}
