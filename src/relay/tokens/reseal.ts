import type { Sql } from '../store/sql';
import { createSeal } from './seal';

/** Counts of the sealed texts in a store: user tokens, and what is sealed for endpoints. */
export interface ResealResult {
  /** Texts sealed again with the current key. */
  readonly resealed: number;
  /** Texts that the current key had sealed already. */
  readonly current: number;
  /** Texts that none of the keys opens. */
  readonly lost: number;
}

/** Every column with sealed texts. */
const COLUMNS = [
  { table: 'users', column: 'token_sealed' },
  { table: 'deliveries', column: 'token_sealed' },
  { table: 'endpoints', column: 'secret_sealed' },
  { table: 'endpoints', column: 'former_secret_sealed' },
  { table: 'forward_messages', column: 'original_sealed' },
] as const;

type SealedColumn = (typeof COLUMNS)[number];

/**
 * Seals everything with the current key, so that former keys can be deleted. Relays may run
 * meanwhile.
 * @param keys the current key first
 */
export async function resealStore(
  sql: Sql,
  keys: readonly [Buffer, ...Buffer[]],
): Promise<ResealResult> {
  const total = { resealed: 0, current: 0, lost: 0 };
  for (const column of COLUMNS) {
    let round = await resealColumn(sql, column, keys);
    total.resealed += round.resealed;
    // A row that was updated meanwhile has a new ctid, and may still be sealed with a former key.
    while (round.missed > 0) {
      round = await resealColumn(sql, column, keys);
      total.resealed += round.resealed;
    }
    total.current += round.current;
    total.lost += round.lost;
  }
  return total;
}

async function resealColumn(
  sql: Sql,
  { table, column }: SealedColumn,
  keys: readonly [Buffer, ...Buffer[]],
) {
  const anyKey = createSeal(keys);
  const currentKey = createSeal([keys[0]]);
  const count = { resealed: 0, current: 0, lost: 0, missed: 0 };
  const rows = await sql.query<{ ctid: string; sealed: string }>(
    `SELECT ctid::text, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  for (const { ctid, sealed } of rows) {
    const text = anyKey.open(sealed);
    if (currentKey.open(sealed) !== undefined) count.current += 1;
    else if (text === undefined) count.lost += 1;
    else {
      const [updated] = await sql.query(
        `UPDATE ${table} SET ${column} = $3 WHERE ctid = $1::tid AND ${column} = $2 RETURNING 1`,
        [ctid, sealed, currentKey.seal(text)],
      );
      if (updated) count.resealed += 1;
      else count.missed += 1;
    }
  }
  return count;
}
