import pg from 'pg';
import type { Queries, Sql } from './sql';

/** Wait between attempts to reconnect the listening client. */
const RECONNECT_MS = 1000;

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
  const listeners: { end(): Promise<void> }[] = [];
  const sql: Sql = {
    kind: 'postgres',
    ...over(pool),
    transaction: (work) => inTransaction(pool, (client) => work(over(client))),
    listen: async (channel, onNotify) => {
      listeners.push(await listen(config, channel, onNotify, onError));
    },
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.end()));
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

/** Listens on a client outside the pool, which closes idle ones. Reconnects after each failure. */
async function listen(
  config: pg.ClientConfig,
  channel: string,
  onNotify: (text: string | undefined) => void,
  onError: (error: Error) => void,
) {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const reconnect = (): void => {
    if (ended) return;
    timer = setTimeout(
      () => void connect().then(() => onNotify(undefined), reconnect),
      RECONNECT_MS,
    );
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...config, query_timeout: 0, statement_timeout: 0 });
    const onLost = (error?: Error): void => {
      // A client that never listened is reported by the rejection of `connect`.
      if (client !== next || ended) return;
      client = undefined;
      if (error) onError(error);
      void next.end().catch(() => {});
      reconnect();
    };
    next.on('error', onLost);
    next.on('end', () => onLost());
    next.on('notification', ({ payload }) => onNotify(payload));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
    } catch (error) {
      void next.end().catch(() => {});
      throw error;
    }
    client = next;
    if (ended) await next.end();
  };
  await connect();
  return {
    async end() {
      ended = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
