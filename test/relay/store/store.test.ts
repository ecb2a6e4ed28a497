import { beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/relay/store/migrate';
import { migrations } from '../../../src/relay/store/migrations';
import { openStore, type StoreLocation } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { storeDeliveries } from '../../../src/relay/webhooks/deliveries';
import { STORE_KINDS, useStores } from '../use-stores';

describe.each(STORE_KINDS)('on %s', (kind) => {
  const newStore = useStores(kind);
  let place: StoreLocation;
  let sql: Sql;
  beforeAll(async () => {
    place = await newStore();
    sql = await openStore(place);
    return () => sql.close();
  }, 60_000);

  test('migrate applies every migration once', async () => {
    await migrate(sql);
    const applied = await sql.query('SELECT number FROM migrations ORDER BY number');
    expect(applied).toEqual(migrations.map((_step, index) => ({ number: index + 1 })));
  });

  test('migrate applies a migration that is added later to existing data', async () => {
    const known = [
      ...migrations,
      'CREATE TABLE later (a text); -- and\nINSERT INTO later VALUES (1)',
    ];
    await migrate(sql, known);
    await migrate(sql, known);
    expect(await sql.query('SELECT a FROM later')).toEqual([{ a: '1' }]);
  });

  test('migrate refuses a store of a newer version, and leaves it unchanged', async () => {
    await expect(migrate(sql)).rejects.toThrow(
      `The store is of a newer version (${migrations.length + 1}) than this relay knows (${migrations.length})`,
    );
    expect(await sql.query('SELECT a FROM later')).toHaveLength(1);
  });

  test('migrate rolls back a migration that fails', async () => {
    const known = [...migrations, 'SELECT 1', 'CREATE TABLE half (a text); SELECT nonsense'];
    await expect(migrate(sql, known)).rejects.toThrow();
    await expect(sql.query('SELECT * FROM half')).rejects.toThrow();
    const [last] = await sql.query('SELECT max(number) AS number FROM migrations');
    expect(last).toEqual({ number: migrations.length + 1 });
  });

  test('a transaction that fails is rolled back and rethrows its error', async () => {
    await sql.query('CREATE TABLE one (a integer PRIMARY KEY)');
    const error = new Error('no');
    const failing = sql.transaction(async (tx) => {
      await tx.query('INSERT INTO one VALUES (1)');
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    const wrong = sql.transaction(async (tx) => {
      await tx.query('INSERT INTO one VALUES (2)');
      await tx.query('INSERT INTO one VALUES (2)');
    });
    await expect(wrong).rejects.toThrow(/duplicate key/);
    expect(await sql.transaction((tx) => tx.query('SELECT * FROM one'))).toEqual([]);
    await sql.transaction((tx) => tx.query('INSERT INTO one VALUES (3)'));
    expect(await sql.query('SELECT * FROM one')).toEqual([{ a: 3 }]);
  });

  test('bigint columns are numbers, and null stays null', async () => {
    const [row] = await sql.query(
      'SELECT $1::bigint AS at, NULL::bigint AS none, count(*) AS n FROM one',
      [1_764_342_762_123],
    );
    expect(row).toEqual({ at: 1_764_342_762_123, none: null, n: 1 });
  });

  test('listeners get a notification when its transaction commits, and none after a rollback', async () => {
    const received: unknown[] = [];
    await sql.listen('test_channel', (text) => received.push(text));
    const rolledBack = sql.transaction(async (tx) => {
      await tx.query("SELECT pg_notify('test_channel', 'rolled back')");
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await sql.transaction(async (tx) => {
      await tx.query("SELECT pg_notify('test_channel', 'committed')");
    });
    await expect.poll(() => received).toEqual(['committed']);
  });

  test('storeDeliveries stores a delivery once when the same batch contains it twice', async () => {
    const delivery = (at: number, attempt: number) => ({
      payload: `00000000-0000-4000-8000-00000000000${at}`,
      attempt,
      sentAt: 1,
      receivedAt: 2,
      token: at === 1 ? { sealed: 'x', issuedAt: 3, expiresAt: 4 } : undefined,
    });
    await storeDeliveries(sql, [delivery(1, 1), delivery(2, 1), delivery(1, 1), delivery(1, 2)]);
    await storeDeliveries(sql, [delivery(2, 1)]);
    const stored = await sql.query(
      'SELECT attempt, token_sealed FROM deliveries ORDER BY payload_uuid, attempt',
    );
    expect(stored).toEqual([
      { attempt: 1, token_sealed: 'x' },
      { attempt: 2, token_sealed: 'x' },
      { attempt: 1, token_sealed: null },
    ]);
    expect(await sql.query('SELECT why, rung FROM jobs')).toEqual(
      Array(2).fill({ why: 'webhook', rung: 0 }),
    );
  });
});

describe('on one PostgreSQL', () => {
  const newStore = useStores();

  test('relays that start at the same time migrate the database once', async () => {
    const place = await newStore();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openStore(place)));
    const [rows] = await Promise.all(
      opened.map((sql) => sql.query('SELECT count(*) AS n FROM migrations')),
    );
    expect(rows).toEqual([{ n: migrations.length }]);
    await Promise.all(opened.map((sql) => sql.close()));
  });

  test('openStore fails without delay when no database listens', async () => {
    const began = performance.now();
    await expect(openStore({ url: 'postgres://relay@127.0.0.1:1/relay' })).rejects.toThrow(
      'ECONNREFUSED',
    );
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
