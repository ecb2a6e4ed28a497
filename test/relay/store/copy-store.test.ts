import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyStore } from '../../../src/relay/store/copy-store';
import { openStore } from '../../../src/relay/store/open-store';
import type { Queries, Sql } from '../../../src/relay/store/sql';
import { stores } from '../store';

const newStore = stores('postgres');
const folder = mkdtempSync(join(tmpdir(), 'relay-copy-'));
let from: Sql;

/** Text that has broken copies before. */
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

/** Something in every table: more rows than go at once, every column with and without a value. */
async function fill(sql: Queries): Promise<void> {
  for (const table of await tables(sql)) {
    const columns = await sql.query<{ name: string; type: string; free: boolean }>(
      `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS free
       FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
      [table],
    );
    const values = columns.map(({ type, free }, at) => {
      const value = made(type);
      return free ? `CASE WHEN (n + ${at}) % 2 = 0 THEN ${value} END` : value;
    });
    await sql.query(
      `INSERT INTO ${table} SELECT ${values.join(', ')} FROM generate_series(1, ${ROWS}) AS n`,
    );
  }
  await sql.query("SELECT setval('changes', 4711)");
}

function made(type: string): string {
  const text = `n || '${TEXT.replaceAll("'", "''")}'`;
  const known: Record<string, string> = {
    text,
    uuid: "('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid",
    bigint: '9007199254740000 + n',
    integer: 'n',
    smallint: 'n % 100',
    boolean: 'n % 3 = 0',
  };
  const value = known[type];
  if (!value) throw new Error(`No values for columns of the type ${type}: add some here.`);
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

test('every table of a folder is in PostgreSQL afterwards, row for row', async () => {
  const to = await openStore(await newStore());
  const copied = await copyStore(from, to);
  const names = await tables(from);
  expect(names.length).toBeGreaterThan(5);
  expect(copied).toEqual(names.map((table) => ({ table, rows: ROWS })));
  for (const table of names) {
    const there = await contents(from, table);
    expect(there).toHaveLength(ROWS);
    expect(await contents(to, table), table).toEqual(there);
  }
  await to.close();
}, 60_000);

test('numbers of changes go on where they were', async () => {
  const to = await openStore(await newStore());
  await copyStore(from, to);
  expect(await to.query("SELECT nextval('changes') AS next")).toEqual([{ next: 4712 }]);
  await to.close();
}, 60_000);

test('a store that holds anything is refused, and stays as it is', async () => {
  const to = await openStore(await newStore());
  await to.query("INSERT INTO relays VALUES ('one', 1, 2)");
  await expect(copyStore(from, to)).rejects.toThrow('its table relays has 1 rows');
  expect(await contents(to, 'relays')).toEqual(['{"id":"one","started_at":1,"alive_at":2}']);
  expect((await counts(to)).reduce((sum, rows) => sum + rows)).toBe(1);
  await to.close();
}, 60_000);

test('when it fails midway nothing of it is there', async () => {
  const to = await openStore(await newStore());
  // The last table takes no row.
  await to.query('ALTER TABLE users ADD CONSTRAINT never CHECK (false)');
  await expect(copyStore(from, to)).rejects.toThrow('never');
  expect(new Set(await counts(to))).toEqual(new Set([0]));
  await to.close();
}, 60_000);

test('rows that get lost on the way are noticed, and nothing is kept', async () => {
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

test('stores of different versions are not mixed', async () => {
  const to = await openStore(await newStore());
  await to.query('INSERT INTO migrations SELECT max(number) + 1 FROM migrations');
  await expect(copyStore(from, to)).rejects.toThrow('different versions');
  await to.close();
}, 60_000);

test('while it copies, nobody else writes to the new store', async () => {
  const to = await openStore(await newStore());
  const copying = copyStore(from, to);
  // Whether it comes before or after the lock: both cannot be kept.
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
