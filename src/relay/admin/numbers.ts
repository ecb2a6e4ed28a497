import { DAY_MS } from '../clock';
import type { RelayDeps } from '../deps';
import type { Queries } from '../store/sql';
import { countLive } from '../tokens/user-tokens';
import { countDeliveries } from '../webhooks/list-deliveries';

/** A number for the top of the page, and the section it speaks of. */
export interface Figure {
  readonly id: string;
  readonly count: number;
  readonly says: string;
}

/** A relay that said nothing for a minute is not counted (it does so every 20 s). */
const ALIVE_MS = 60_000;

export async function readFigures({ sql, hub }: RelayDeps, now: number): Promise<Figure[]> {
  return [
    { id: 'dead', count: await count(sql, 'jobs WHERE dead_at IS NOT NULL'), says: 'given up' },
    {
      id: 'deliveries',
      count: await countDeliveries(sql, now - DAY_MS),
      says: 'webhooks in 24\u00a0h',
    },
    { id: 'queue', count: await count(sql, 'jobs WHERE dead_at IS NULL'), says: 'to look at' },
    { id: 'tokens', count: await countLive(sql, now), says: 'with push' },
    { id: 'sessions', count: await count(sql, 'sessions'), says: 'sessions' },
    { id: 'listeners', count: hub.count(), says: 'listening here' },
  ];
}

/** How many relays share the store. */
export async function countRelays(sql: Queries, now: number): Promise<number> {
  return await count(sql, 'relays WHERE alive_at > $1', [now - ALIVE_MS]);
}

async function count(sql: Queries, what: string, values: readonly unknown[] = []) {
  const [row] = await sql.query<{ count: number }>(`SELECT count(*) AS count FROM ${what}`, values);
  return row?.count ?? 0;
}
