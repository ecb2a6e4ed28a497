import { DAY_MS } from '../clock';
import type { RelayDeps } from '../deps';
import type { Queries } from '../store/sql';
import { countLivePermissions } from '../tokens/user-tokens';
import { countDeliveries } from '../webhooks/list-deliveries';

/** A count at the top of the page. */
export interface Stat {
  /** The section with the details. */
  readonly id: string;
  readonly count: number;
  readonly label: string;
}

/** A relay without a heartbeat for this long is not counted; heartbeats come every 20 s. */
const ALIVE_MS = 60_000;

export async function readStats({ sql, hub }: RelayDeps, now: number): Promise<Stat[]> {
  return [
    {
      id: 'dead',
      count: await count(sql, 'jobs WHERE dead_at IS NOT NULL'),
      label: 'dead letters',
    },
    {
      id: 'deliveries',
      count: await countDeliveries(sql, now - DAY_MS),
      label: 'webhooks in 24\u00a0h',
    },
    { id: 'queue', count: await count(sql, 'jobs WHERE dead_at IS NULL'), label: 'in the queue' },
    { id: 'endpoints', count: await count(sql, 'endpoints'), label: 'endpoints' },
    { id: 'tokens', count: await countLivePermissions(sql, now), label: 'with push' },
    { id: 'sessions', count: await count(sql, 'sessions'), label: 'sessions' },
    { id: 'api-tokens', count: await count(sql, 'api_tokens'), label: 'API tokens' },
    { id: 'listeners', count: hub.count(), label: 'event streams here' },
  ];
}

/** How many relays share the store. */
export async function countRelays(sql: Queries, now: number): Promise<number> {
  return await count(sql, 'relays WHERE alive_at > $1', [now - ALIVE_MS]);
}

async function count(sql: Queries, fromClause: string, values: readonly unknown[] = []) {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM ${fromClause}`,
    values,
  );
  return row?.count ?? 0;
}
