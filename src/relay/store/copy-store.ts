import { RelayError } from '../relay-error';
import { storeVersion } from './migrate';
import type { Queries, Sql } from './sql';

const ROWS_PER_FETCH = 1000;

/** A copied table and its number of rows. */
export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies all rows of one store into another in one transaction, then compares the row counts. The
 * sequence of change ids continues at the same value, so that listeners miss no change.
 * @throws RelayError when the target is not empty, the versions differ, or the counts differ
 */
export async function copyStore(from: Sql, to: Sql): Promise<CopiedTable[]> {
  return await from.transaction(async (source) => {
    return await to.transaction(async (target) => {
      const [version, targetVersion] = [await storeVersion(source), await storeVersion(target)];
      if (version !== targetVersion)
        throw new RelayError(
          `The stores are of different versions: ${version} and ${targetVersion}. Use the same version of the relay for both.`,
        );
      const tables = await listTables(source);
      await expectEmpty(target, await listTables(target));
      const copied: CopiedTable[] = [];
      for (const table of tables) copied.push(await copyTable(source, target, table));
      await copySequences(source, target);
      return copied;
    });
  });
}

/** The names come from our migrations and need no quotes. */
async function listTables(sql: Queries): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> 'migrations' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

/** Locks the tables until the transaction ends. @throws RelayError when one has rows */
async function expectEmpty(sql: Queries, tables: readonly string[]): Promise<void> {
  await sql.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  for (const table of tables) {
    const rows = await count(sql, table);
    if (rows === 0) continue;
    throw new RelayError(
      `The store to copy into is not empty: its table ${table} has ${rows} rows. Nothing was changed. Name an empty database on which no relay was started.`,
    );
  }
}

/** Copies rows as JSON text, so that no value is converted to a JavaScript type. */
async function copyTable(source: Queries, target: Queries, table: string): Promise<CopiedTable> {
  await source.query(
    `DECLARE copied CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`,
  );
  for (;;) {
    const rows = await source.query<{ row: string }>(`FETCH ${ROWS_PER_FETCH} FROM copied`);
    if (rows.length === 0) break;
    await target.query(
      `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [`[${rows.map(({ row }) => row).join(',')}]`],
    );
  }
  await source.query('CLOSE copied');
  const [expected, rows] = [await count(source, table), await count(target, table)];
  if (expected === rows) return { table, rows };
  throw new RelayError(`${table}: ${expected} rows became ${rows}. Nothing was changed.`);
}

async function copySequences(source: Queries, target: Queries): Promise<void> {
  const sequences = await source.query<{ name: string }>(
    'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema()',
  );
  for (const { name } of sequences) {
    const [state] = await source.query<{ last_value: number; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${name}`,
    );
    await target.query('SELECT setval($1::regclass, $2, $3)', [
      name,
      state?.last_value,
      state?.is_called,
    ]);
  }
}

async function count(sql: Queries, table: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
  return row?.count ?? 0;
}
