import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyStore } from '../../../src/relay/store/copy-store';
import { openStore } from '../../../src/relay/store/open-store';
import type { Queries, Sql } from '../../../src/relay/store/sql';
import { useStores } from '../use-stores';

const newStore = useStores('postgres');
const folder = mkdtempSync(join(tmpdir(), 'relay-copy-'));
let from: Sql;

/** Characters that a faulty copy would change. */
const TEXT =
  'a "quoted" \\ back\\nslash,\ttab\nline 😀 \u2028 {"json": [null]} \'; DROP TABLE users';
const ROWS = 2345;

beforeAll(async () => {
  from = await openStore({ folder });
  await fill(from);
}, 60_000);
afterAll(async () => {
  await from?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Fills every table with more rows than one fetch has, and every nullable column with some nulls.
 */
async function fill(sql: Queries): Promise<void> {
  for (const table of await tables(sql)) {
    const columns = await sql.query<{ name: string; type: string; isNullable: boolean }>(
      `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS "isNullable"
       FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    const values = columns.map(({ type, isNullable }, index) => {
      const value = sampleValue(type);
      return isNullable ? `CASE WHEN (n + ${index}) % 2 = 0 THEN ${value} END` : value;
    });
    await sql.query(
      `INSERT INTO ${table} SELECT ${values.join(', ')} FROM generate_series(1, ${ROWS}) AS n`,
    );
  }
  await sql.query("SELECT setval('changes', 4711)");
}

function sampleValue(type: string): string {
  const text = `n || '${TEXT.replaceAll("'", "''")}'`;
  const known: Record<string, string> = {
    text,
    uuid: "('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid",
    bigint: '9007199254740000 + n',
    integer: 'n',
    smallint: 'n % 100',
    boolean: 'n % 3 = 0',
    ARRAY: `ARRAY['push', ${text}]`,
  };
  const value = known[type];
  if (!value) throw new Error(`sampleValue has no value for columns of the type ${type}: add one.`);
  return value;
}

async function tables(sql: Queries): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY table_name`,
  );
  return rows.map(({ name }) => name);
}

/** Every row of a table, as text. */
async function contents(sql: Queries, table: string): Promise<string[]> {
  const rows = await sql.query<{ row: string }>(
    `SELECT row_to_json(t)::text AS row FROM ${table} t`,
  );
  return rows.map(({ row }) => row).sort();
}

async function counts(sql: Queries): Promise<number[]> {
  const all = await Promise.all((await tables(sql)).map((table) => contents(sql, table)));
  return all.map((rows) => rows.length);
}

test('copies every row of every table from a folder to PostgreSQL', async () => {
  const to = await openStore(await newStore());
  const copied = await copyStore(from, to);
  const names = await tables(from);
  expect(names.length).toBeGreaterThan(5);
  expect(copied).toEqual(names.map((table) => ({ table, rows: ROWS })));
  for (const table of names) {
    const source = await contents(from, table);
    expect(source).toHaveLength(ROWS);
    expect(await contents(to, table), table).toEqual(source);
  }
  await to.close();
}, 60_000);

test('the sequence of change ids continues at its last value', async () => {
  const to = await openStore(await newStore());
  await copyStore(from, to);
  expect(await to.query("SELECT nextval('changes') AS next")).toEqual([{ next: 4712 }]);
  await to.close();
}, 60_000);

test('refuses a target that is not empty, and leaves it unchanged', async () => {
  const to = await openStore(await newStore());
  await to.query("INSERT INTO relays VALUES ('one', 1, 2)");
  await expect(copyStore(from, to)).rejects.toThrow('its table relays has 1 rows');
  expect(await contents(to, 'relays')).toEqual(['{"id":"one","started_at":1,"alive_at":2}']);
  expect((await counts(to)).reduce((sum, rows) => sum + rows)).toBe(1);
  await to.close();
}, 60_000);

test('copies nothing when it fails halfway', async () => {
  const to = await openStore(await newStore());
  // The last table accepts no row.
  await to.query('ALTER TABLE users ADD CONSTRAINT never CHECK (false)');
  await expect(copyStore(from, to)).rejects.toThrow('never');
  expect(new Set(await counts(to))).toEqual(new Set([0]));
  await to.close();
}, 60_000);

test('copies nothing when the target drops rows', async () => {
  const to = await openStore(await newStore());
  await to.query(
    `CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN IF NEW.attempt = 7 THEN RETURN NULL; END IF; RETURN NEW; END'`,
  );
  await to.query(
    'CREATE TRIGGER lose BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION lose()',
  );
  await expect(copyStore(from, to)).rejects.toThrow(/deliveries: 2345 rows became 23\d\d/);
  expect(new Set(await counts(to))).toEqual(new Set([0]));
  await to.close();
}, 60_000);

test('refuses a target of a different version', async () => {
  const to = await openStore(await newStore());
  await to.query('INSERT INTO migrations SELECT max(number) + 1 FROM migrations');
  await expect(copyStore(from, to)).rejects.toThrow('different versions');
  await to.close();
}, 60_000);

test('locks the target against other writers while it copies', async () => {
  const to = await openStore(await newStore());
  const copying = copyStore(from, to);
  // The insert runs before or after the lock, so either the copy is refused or it is complete.
  const written = to.query("INSERT INTO relays VALUES ('new', 1, 2)").then(() => 'written');
  const copied = await copying.then(
    () => 'copied',
    () => 'refused',
  );
  await written;
  const rows = await contents(to, 'relays');
  expect(rows).toHaveLength(copied === 'copied' ? ROWS + 1 : 1);
  await to.close();
}, 60_000);
