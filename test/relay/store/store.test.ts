import { beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/relay/store/migrate';
import { migrations } from '../../../src/relay/store/migrations';
import { openStore, type StorePlace } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { storeDeliveries } from '../../../src/relay/webhooks/deliveries';
import { KINDS, stores } from '../store';

describe.each(KINDS)('on %s', (kind) => {
  const newStore = stores(kind);
  let place: StorePlace;
  let sql: Sql;
  beforeAll(async () => {
    place = await newStore();
    sql = await openStore(place);
    return () => sql.close();
  }, 60_000);

  test('every step is done once, however often it is opened', async () => {
    await migrate(sql);
    const done = await sql.query('SELECT number FROM migrations ORDER BY number');
    expect(done).toEqual(migrations.map((_step, at) => ({ number: at + 1 })));
  });

  test('a step that is added later is done on what is there', async () => {
    const known = [
      ...migrations,
      'CREATE TABLE later (a text); -- and\nINSERT INTO later VALUES (1)',
    ];
    await migrate(sql, known);
    await migrate(sql, known);
    expect(await sql.query('SELECT a FROM later')).toEqual([{ a: '1' }]);
  });

  test('a store of a newer version is refused, and left as it is', async () => {
    await expect(migrate(sql)).rejects.toThrow(
      `The store is of a newer version (${migrations.length + 1}) than this relay knows (${migrations.length})`,
    );
    expect(await sql.query('SELECT a FROM later')).toHaveLength(1);
  });

  test('a step that fails leaves nothing of itself', async () => {
    const known = [...migrations, 'SELECT 1', 'CREATE TABLE half (a text); SELECT nonsense'];
    await expect(migrate(sql, known)).rejects.toThrow();
    await expect(sql.query('SELECT * FROM half')).rejects.toThrow();
    const [last] = await sql.query('SELECT max(number) AS number FROM migrations');
    expect(last).toEqual({ number: migrations.length + 1 });
  });

  test('a transaction is all or nothing, and passes its error on', async () => {
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

  test('great numbers come as numbers, and nothing as nothing', async () => {
    const [row] = await sql.query(
      'SELECT $1::bigint AS at, NULL::bigint AS none, count(*) AS n FROM one',
      [1_764_342_762_123],
    );
    expect(row).toEqual({ at: 1_764_342_762_123, none: null, n: 1 });
  });

  test('what is told in a transaction is heard once it is through, and never when it is undone', async () => {
    const heard: unknown[] = [];
    await sql.listen('test_channel', (told) => heard.push(told));
    const undone = sql.transaction(async (tx) => {
      await tx.query("SELECT pg_notify('test_channel', 'undone')");
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await sql.transaction(async (tx) => {
      await tx.query("SELECT pg_notify('test_channel', 'done')");
    });
    await expect.poll(() => heard).toEqual(['done']);
  });

  test('many deliveries are stored at once, one of them twice', async () => {
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
  const newStore = stores();

  test('relays that start at the same instant bring it to its shape once', async () => {
    const place = await newStore();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openStore(place)));
    const [rows] = await Promise.all(
      opened.map((sql) => sql.query('SELECT count(*) AS n FROM migrations')),
    );
    expect(rows).toEqual([{ n: migrations.length }]);
    await Promise.all(opened.map((sql) => sql.close()));
  });

  test('a database that is not there is an error at once, not a wait', async () => {
    const began = performance.now();
    await expect(openStore({ url: 'postgres://relay@127.0.0.1:1/relay' })).rejects.toThrow(
      'ECONNREFUSED',
    );
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
