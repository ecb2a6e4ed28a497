import { RelayError } from '../relay-error';
import { storeVersion } from './migrate';
import type { Queries, Sql } from './sql';

/** Rows are carried over so many at a time. */
const AT_ONCE = 1000;

/** What was copied, table by table. */
export interface Copied {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies everything of one store into another, all or nothing, and counts both afterwards. Numbers
 * of changes go on where they were, so that listeners miss none.
 * @throws RelayError when the other store holds anything, is of another version, or the counts differ
 */
export async function copyStore(from: Sql, to: Sql): Promise<Copied[]> {
  return await from.transaction(async (source) => {
    return await to.transaction(async (target) => {
      const [theirs, ours] = [await storeVersion(source), await storeVersion(target)];
      if (theirs !== ours)
        throw new RelayError(`The stores are of different versions: ${theirs} and ${ours}.`);
      const tables = await tablesOf(source);
      await expectEmpty(target, await tablesOf(target));
      const copied: Copied[] = [];
      for (const table of tables) copied.push(await copyTable(source, target, table));
      await copySequences(source, target);
      return copied;
    });
  });
}

/** The names are those of our own migrations: they need no quotes. */
async function tablesOf(sql: Queries): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> 'migrations' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

/** Nobody writes to it until the end of the transaction. */
async function expectEmpty(sql: Queries, tables: readonly string[]): Promise<void> {
  await sql.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  for (const table of tables) {
    const rows = await count(sql, table);
    if (rows === 0) continue;
    throw new RelayError(
      `The store to copy into is not empty: its table ${table} has ${rows} rows. Nothing was changed. Name an empty database, and start no relay on it before.`,
    );
  }
}

/** As JSON from database to database, so that no number or text passes through ours. */
async function copyTable(source: Queries, target: Queries, table: string): Promise<Copied> {
  await source.query(
    `DECLARE copied CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`,
  );
  for (;;) {
    const rows = await source.query<{ row: string }>(`FETCH ${AT_ONCE} FROM copied`);
    if (rows.length === 0) break;
    await target.query(
      `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [`[${rows.map(({ row }) => row).join(',')}]`],
    );
  }
  await source.query('CLOSE copied');
  const [there, here] = [await count(source, table), await count(target, table)];
  if (there === here) return { table, rows: here };
  throw new RelayError(`${table}: ${there} rows became ${here}. Nothing was changed.`);
}

async function copySequences(source: Queries, target: Queries): Promise<void> {
  const sequences = await source.query<{ name: string }>(
    'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema()',
  );
  for (const { name } of sequences) {
    const [at] = await source.query<{ last_value: number; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${name}`,
    );
    await target.query('SELECT setval($1::regclass, $2, $3)', [
      name,
      at?.last_value,
      at?.is_called,
    ]);
  }
}

async function count(sql: Queries, table: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
  return row?.count ?? 0;
}
