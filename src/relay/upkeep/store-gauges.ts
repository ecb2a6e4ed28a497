import type { RelayDeps } from '../deps';
import type { Queries } from '../store/sql';
import { countLive } from '../tokens/user-tokens';

/** Measures what the store and the event streams hold, at each scrape. */
export function addStoreGauges({ metrics, hub, sql, clock }: RelayDeps): void {
  metrics.gauge('relay_listeners', () => hub.count());
  metrics.gauge('relay_tokens_live', () => countLive(sql, clock.now()));
  metrics.gauge('relay_jobs', () => countJobs(sql, 'dead_at IS NULL'));
  metrics.gauge('relay_jobs_dead', () => countJobs(sql, 'dead_at IS NOT NULL'));
}

async function countJobs(sql: Queries, which: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM jobs WHERE ${which}`,
  );
  return row?.count ?? 0;
}
