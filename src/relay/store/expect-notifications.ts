import { randomUUID } from 'node:crypto';
import { RelayError } from '../relay-error';
import type { Sql } from './sql';

const CHANNEL = 'relay_check';

/** A notification takes some milliseconds. */
const WAIT_MS = 5000;

/**
 * Checks that notifications arrive. A pooler in transaction mode drops them without an error.
 * @throws RelayError when none arrives
 */
export async function expectNotifications(sql: Sql): Promise<void> {
  if (sql.kind === 'pglite') return;
  const sent = randomUUID();
  let onArrival: () => void = () => {};
  const arrived = new Promise<boolean>((resolve) => {
    onArrival = () => resolve(true);
  });
  await sql.listen(CHANNEL, (text) => text === sent && onArrival());
  await sql.query(`SELECT pg_notify('${CHANNEL}', $1)`, [sent]);
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), WAIT_MS);
  });
  const isArrived = await Promise.race([arrived, timeout]);
  clearTimeout(timer);
  if (isArrived) return;
  throw new RelayError(
    'DATABASE_URL leads to a pooler that passes on no notifications, such as PgBouncer in transaction mode: name PostgreSQL itself, or set pool_mode = session.',
  );
}
