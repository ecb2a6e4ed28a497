import pg from 'pg';
import { PostgresListener } from './postgres-listener';
import type { Queries, Sql } from './sql';

const STATEMENT_TIMEOUT_MS = 15_000;

/** Opens PostgreSQL. The pool replaces broken connections; the query on a broken one fails. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Sql> {
  const INT8 = 20;
  const getTypeParser = ((oid: number, format: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
  const config = {
    connectionString: url,
    types: { getTypeParser },
    connectionTimeoutMillis: 5000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 5000,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...config, max: 10 });
  pool.on('error', onError);
  const over = (on: pg.Pool | pg.PoolClient): Queries => ({
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await on.query(text, [...values])).rows as T[],
  });
  const listener = new PostgresListener(config, onError);
  const sql: Sql = {
    kind: 'postgres',
    ...over(pool),
    transaction: (work) => inTransaction(pool, (client) => work(over(client))),
    listen: (channel, onNotify) => listener.listen(channel, onNotify),
    close: async () => {
      await listener.end();
      await pool.end();
    },
  };
  try {
    await sql.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return sql;
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>) {
  const client = await pool.connect();
  let broken: unknown;
  // The statements of a broken connection fail. Its `error` event without a listener would also end
  // the process.
  const ignore = (): void => {};
  client.on('error', ignore);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken !== undefined);
  }
}
