import pg from 'pg';
import type { Queries, Sql } from './sql';

/** Between two tries to listen again after the line to the database broke. */
const AGAIN_MS = 1000;

/** A statement that takes longer is given up: the database is in trouble, and says so. */
const LONGEST_MS = 15_000;

/** Opens PostgreSQL. Broken connections are made anew by the pool; a query then fails once. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Sql> {
  const INT8 = 20;
  const getTypeParser = ((oid: number, format: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
  const config = {
    connectionString: url,
    types: { getTypeParser },
    connectionTimeoutMillis: 5000,
    statement_timeout: LONGEST_MS,
    query_timeout: LONGEST_MS + 5000,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...config, max: 10 });
  pool.on('error', onError);
  const over = (on: pg.Pool | pg.PoolClient): Queries => ({
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await on.query(text, [...values])).rows as T[],
  });
  const listening: { end(): Promise<void> }[] = [];
  const sql: Sql = {
    kind: 'postgres',
    ...over(pool),
    transaction: (work) => inTransaction(pool, (client) => work(over(client))),
    listen: async (channel, hear) => {
      listening.push(await listen(config, channel, hear, onError));
    },
    close: async () => {
      await Promise.all(listening.map((line) => line.end()));
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
  // A line that breaks tells its statements; an error nobody hears would end the process.
  const hear = (): void => {};
  client.on('error', hear);
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
    client.off('error', hear);
    client.release(broken !== undefined);
  }
}

/** A line of its own: pooled ones come and go. It is made anew whenever it breaks. */
async function listen(
  config: pg.ClientConfig,
  channel: string,
  hear: (told: string | undefined) => void,
  onError: (error: Error) => void,
) {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const again = (): void => {
    if (ended) return;
    timer = setTimeout(() => void connect().then(() => hear(undefined), again), AGAIN_MS);
  };
  const connect = async (): Promise<void> => {
    const line = new pg.Client({ ...config, query_timeout: 0, statement_timeout: 0 });
    const lose = (error?: Error): void => {
      // One that never listened is told of by `connect` failing.
      if (client !== line || ended) return;
      client = undefined;
      if (error) onError(error);
      void line.end().catch(() => {});
      again();
    };
    line.on('error', lose);
    line.on('end', () => lose());
    line.on('notification', ({ payload }) => hear(payload));
    try {
      await line.connect();
      await line.query(`LISTEN ${channel}`);
    } catch (error) {
      void line.end().catch(() => {});
      throw error;
    }
    client = line;
    if (ended) await line.end();
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
