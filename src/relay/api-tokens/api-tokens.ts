import { randomBytes } from 'node:crypto';
import { HashFilter } from '../store/hash-filter';
import { hashOf } from '../store/secret-hash';
import type { Sql } from '../store/sql';
import { API_TOKEN_PREFIX, type ApiToken } from './api-token';
import type { NewApiToken } from './new-api-token';

/** Least time between two updates of `last_used_at`. */
const LAST_USED_STEP_MS = 60_000;

const COLUMNS = `id, label, scopes, accounts, created_at AS "createdAt",
  last_used_at AS "lastUsedAt"`;

/** The tokens of programs: opaque texts of which only the SHA-256 hash is stored. */
export class ApiTokens {
  readonly filter: HashFilter;

  constructor(readonly sql: Sql) {
    this.filter = new HashFilter(sql, 'api_tokens');
  }

  /** @returns the token, which is not stored, and its public id */
  async create({ label, scopes, accounts }: NewApiToken, now: number) {
    const token = API_TOKEN_PREFIX + randomBytes(32).toString('base64url');
    const id = randomBytes(6).toString('hex');
    await this.sql.query(
      `INSERT INTO api_tokens (id, hash, label, scopes, accounts, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, hashOf(token), label, scopes, accounts, now],
    );
    this.filter.add(token);
    return { token, id };
  }

  /** Finds a token by its text; undefined when it is unknown or ended. */
  async find(text: string, now: number): Promise<ApiToken | undefined> {
    if (!/^xrt_[\w-]{43}$/.test(text)) return undefined;
    const [token] = await this.sql.query<ApiToken>(
      `SELECT ${COLUMNS} FROM api_tokens WHERE hash = $1`,
      [hashOf(text)],
    );
    if (token && Math.abs(now - (token.lastUsedAt ?? 0)) >= LAST_USED_STEP_MS) {
      const use = 'UPDATE api_tokens SET last_used_at = $2 WHERE id = $1';
      // Calls that only read also work while the disk is full.
      await this.sql.query(use, [token.id, now]).catch(() => {});
    }
    return token;
  }

  /** All tokens, the newest first. */
  list(most = 1000): Promise<ApiToken[]> {
    return this.sql.query<ApiToken>(
      `SELECT ${COLUMNS} FROM api_tokens ORDER BY created_at DESC, id LIMIT $1`,
      [most],
    );
  }

  /** Whether a token exists, also for calls that began before it was ended. */
  async isActive(id: string): Promise<boolean> {
    const rows = await this.sql.query('SELECT FROM api_tokens WHERE id = $1', [id]);
    return rows.length > 0;
  }

  /** Ends a token. @returns whether it existed */
  async end(id: string): Promise<boolean> {
    const rows = await this.sql.query('DELETE FROM api_tokens WHERE id = $1 RETURNING id', [id]);
    return rows.length > 0;
  }
}
