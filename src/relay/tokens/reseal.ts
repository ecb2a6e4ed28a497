import type { Sql } from '../store/sql';
import { makeSeal } from './seal';

/** What became of the sealed tokens in a store. */
export interface ResealResult {
  /** Sealed with the current key now. */
  readonly resealed: number;
  /** Sealed with it already. */
  readonly current: number;
  /** No key at hand opens them. */
  readonly lost: number;
}

/** Tables with a `token_sealed`. */
const TABLES = ['users', 'deliveries'] as const;

/**
 * Seals anew what a former key sealed, so that it can be thrown away. Relays may run meanwhile.
 * @param keys the current one first
 */
export async function resealTokens(
  sql: Sql,
  keys: readonly [Buffer, ...Buffer[]],
): Promise<ResealResult> {
  const total = { resealed: 0, current: 0, lost: 0 };
  for (const table of TABLES) {
    let round = await resealTable(sql, table, keys);
    total.resealed += round.resealed;
    // A row that was written meanwhile is elsewhere now, and may still want it.
    while (round.missed > 0) {
      round = await resealTable(sql, table, keys);
      total.resealed += round.resealed;
    }
    total.current += round.current;
    total.lost += round.lost;
  }
  return total;
}

async function resealTable(sql: Sql, table: string, keys: readonly [Buffer, ...Buffer[]]) {
  const all = makeSeal(keys);
  const newest = makeSeal([keys[0]]);
  const count = { resealed: 0, current: 0, lost: 0, missed: 0 };
  const rows = await sql.query<{ place: string; sealed: string }>(
    `SELECT ctid::text AS place, token_sealed AS sealed FROM ${table}
     WHERE token_sealed IS NOT NULL`,
  );
  for (const { place, sealed } of rows) {
    const token = all.open(sealed);
    if (newest.open(sealed) !== undefined) count.current += 1;
    else if (token === undefined) count.lost += 1;
    else {
      const [done] = await sql.query(
        `UPDATE ${table} SET token_sealed = $3 WHERE ctid = $1::tid AND token_sealed = $2
         RETURNING 1`,
        [place, sealed, newest.seal(token)],
      );
      if (done) count.resealed += 1;
      else count.missed += 1;
    }
  }
  return count;
}
