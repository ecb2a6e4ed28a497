import type { Sql } from '../store/sql';
import { createSeal } from './seal';

/** Counts of the sealed tokens in a store. */
export interface ResealResult {
  /** Tokens sealed again with the current key. */
  readonly resealed: number;
  /** Tokens that the current key had sealed already. */
  readonly current: number;
  /** Tokens that none of the keys opens. */
  readonly lost: number;
}

/** Tables with a column `token_sealed`. */
const TABLES = ['users', 'deliveries'] as const;

/**
 * Seals all tokens with the current key, so that former keys can be deleted. Relays may run
 * meanwhile.
 * @param keys the current key first
 */
export async function resealTokens(
  sql: Sql,
  keys: readonly [Buffer, ...Buffer[]],
): Promise<ResealResult> {
  const total = { resealed: 0, current: 0, lost: 0 };
  for (const table of TABLES) {
    let round = await resealTable(sql, table, keys);
    total.resealed += round.resealed;
    // A row that was updated meanwhile has a new ctid, and may still be sealed with a former key.
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
  const anyKey = createSeal(keys);
  const currentKey = createSeal([keys[0]]);
  const count = { resealed: 0, current: 0, lost: 0, missed: 0 };
  const rows = await sql.query<{ ctid: string; sealed: string }>(
    `SELECT ctid::text, token_sealed AS sealed FROM ${table}
     WHERE token_sealed IS NOT NULL`,
  );
  for (const { ctid, sealed } of rows) {
    const token = anyKey.open(sealed);
    if (currentKey.open(sealed) !== undefined) count.current += 1;
    else if (token === undefined) count.lost += 1;
    else {
      const [updated] = await sql.query(
        `UPDATE ${table} SET token_sealed = $3 WHERE ctid = $1::tid AND token_sealed = $2
         RETURNING 1`,
        [ctid, sealed, currentKey.seal(token)],
      );
      if (updated) count.resealed += 1;
      else count.missed += 1;
    }
  }
  return count;
}
