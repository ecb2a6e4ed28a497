import type { RelayDeps } from '../deps';
import { countForwards } from '../forward/queue';
import type { Queries } from '../store/sql';
import { countLivePermissions } from '../tokens/user-tokens';

/** Measures tokens, jobs and event streams at each scrape. */
export function addStoreGauges({ metrics, hub, sql, clock }: RelayDeps): void {
  metrics.gauge('relay_listeners', () => hub.count());
  metrics.gauge('relay_tokens_live', () => countLivePermissions(sql, clock.now()));
  metrics.gauge('relay_jobs', () => countJobs(sql, 'dead_at IS NULL'));
  metrics.gauge('relay_jobs_dead', () => countJobs(sql, 'dead_at IS NOT NULL'));
  metrics.gauge('relay_forwards_waiting', async () => (await countForwards(sql)).waiting);
  metrics.gauge('relay_forwards_dead', async () => (await countForwards(sql)).dead);
}

async function countJobs(sql: Queries, condition: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM jobs WHERE ${condition}`,
  );
  return row?.count ?? 0;
}
