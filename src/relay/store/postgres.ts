import pg from 'pg';
import { RelayError } from '../relay-error';
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
  let isFull = false;
  const over = (on: pg.Pool | pg.PoolClient): Queries => ({
    query: async <T>(text: string, values: readonly unknown[] = []) => {
      try {
        return (await on.query(text, [...values])).rows as T[];
      } catch (error) {
        if (isDiskFull(error)) isFull = true;
        throw error;
      }
    },
  });
  const listener = new PostgresListener(config, onError);
  const sql: Sql = {
    kind: 'postgres',
    ...over(pool),
    transaction: (work) => inTransaction(pool, (client) => work(over(client))),
    expectWritable: async () => {
      if (isFull) await probeSpace(pool);
      else await pool.query('SELECT 1');
      isFull = false;
    },
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

function isDiskFull(error: unknown): boolean {
  return codeOf(error) === '53100';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Checks whether the server's disk has space again, by a table that is not kept. Updates alone may
 * still succeed on a full disk, in the free space of a table.
 */
async function probeSpace(pool: pg.Pool): Promise<void> {
  const probe = `CREATE TEMPORARY TABLE relay_space ON COMMIT DROP AS
    SELECT repeat('x', 1000) FROM generate_series(1, 500)`;
  await inTransaction(pool, (client) => client.query(probe)).catch((error) => {
    if (isDiskFull(error)) throw new RelayError('The disk of the PostgreSQL server is full.');
    // A role without the right to create temporary tables finds out by its next write.
    if (codeOf(error) !== '42501') throw error;
  });
}
