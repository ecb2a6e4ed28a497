import { randomBytes } from 'node:crypto';
import { RelayError } from '../relay-error';
import type { Queries, Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { BREAKER_FAILURES } from './breaker';
import { findEndpointProblem } from './endpoint-url';
import { createSecret, ROTATION_MS } from './secret';

/** What the operator says about a new endpoint. */
export interface EndpointInput {
  readonly url: string;
  readonly label: string;
  /** Types of events; `ORIGINAL` alone for original webhooks. */
  readonly types: readonly string[];
  readonly allowPrivate: boolean;
}

/** An endpoint as lists show it. Times in ms since 1970. */
export interface ListedEndpoint extends EndpointInput {
  readonly id: string;
  readonly createdAt: number;
  readonly deliveredAt: number | null;
  readonly waiting: number;
  readonly dead: number;
  /** `disabled` after 410, `paused` while its breaker is open or it asked for time. */
  readonly state: 'live' | 'paused' | 'disabled';
  readonly problem: string | null;
}

const MAX_ENDPOINTS = 50;
const MAX_LABEL = 100;

/**
 * Adds an endpoint.
 * @returns its id and its secret, which cannot be read again
 * @throws RelayError when it cannot be added
 */
export async function addEndpoint(
  sql: Sql,
  seal: Seal,
  { url, label, types, allowPrivate }: EndpointInput,
  now: number,
): Promise<{ id: string; secret: string }> {
  const problem = await findEndpointProblem(url, allowPrivate);
  if (problem) throw new RelayError(problem);
  if (label.length > MAX_LABEL || label.includes('\0'))
    throw new RelayError(`The label must have at most ${MAX_LABEL} characters.`);
  const id = `ep_${randomBytes(8).toString('hex')}`;
  const secret = createSecret();
  const added = await sql.query(
    `INSERT INTO endpoints (id, url, label, types, allow_private, secret_sealed, created_at)
     SELECT $1, $2, $3, $4::text[], $5, $6, $7
     WHERE (SELECT count(*) FROM endpoints) < ${MAX_ENDPOINTS} RETURNING id`,
    [id, new URL(url).href, label, types, allowPrivate, seal.seal(secret), now],
  );
  if (added.length === 0)
    throw new RelayError(`There are ${MAX_ENDPOINTS} endpoints already: end one of them first.`);
  return { id, secret };
}

/** Deletes an endpoint and what waits for it. @returns whether it existed */
export async function endEndpoint(sql: Sql, id: string): Promise<boolean> {
  return await sql.transaction(async (tx) => {
    const ended = await tx.query('DELETE FROM endpoints WHERE id = $1 RETURNING id', [id]);
    await tx.query('DELETE FROM forwards WHERE endpoint_id = $1', [id]);
    return ended.length > 0;
  });
}

/**
 * Replaces the secret of an endpoint; the one before also signs for 24 hours.
 * @returns the new secret; undefined when there is no such endpoint
 */
export async function rotateSecret(
  sql: Queries,
  seal: Seal,
  id: string,
  now: number,
): Promise<string | undefined> {
  const secret = createSecret();
  const rotated = await sql.query(
    `UPDATE endpoints SET former_secret_sealed = secret_sealed, former_secret_until = $3,
       secret_sealed = $2 WHERE id = $1 RETURNING id`,
    [id, seal.seal(secret), now + ROTATION_MS],
  );
  return rotated.length > 0 ? secret : undefined;
}

/** Lists endpoints, oldest first. */
export function listEndpoints(sql: Queries, now: number, most = 100): Promise<ListedEndpoint[]> {
  const count = (condition: string) =>
    `(SELECT count(*) FROM forwards WHERE endpoint_id = endpoints.id AND ${condition})`;
  return sql.query<ListedEndpoint>(
    `SELECT id, url, label, types, allow_private AS "allowPrivate", created_at AS "createdAt",
       delivered_at AS "deliveredAt", problem,
       ${count('delivered_at IS NULL AND dead_at IS NULL')} AS waiting,
       ${count('dead_at IS NOT NULL')} AS dead,
       CASE WHEN disabled_at IS NOT NULL THEN 'disabled'
         WHEN paused_until > $1 OR failures >= ${BREAKER_FAILURES} THEN 'paused'
         ELSE 'live' END AS state
     FROM endpoints ORDER BY created_at, id LIMIT $2`,
    [now, most],
  );
}
