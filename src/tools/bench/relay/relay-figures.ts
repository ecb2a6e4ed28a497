import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreLocation } from '../../../relay/store/open-store';
import { startPostgres } from '../../machine/postgres';
import { atLeast, type Figure, figure } from '../figure';
import { measureForwards } from './forward-figures';
import { measureGrowth } from './growth-figures';
import { measureIntake } from './intake-figures';
import { measureListeners } from './listener-figures';
import { signatureTime } from './signature-time';

/**
 * The relay's figures, on either kind of store; rates against the least that takes a webhook. What
 * sends and listens shares the machine with what is measured: its share is listed separately.
 */
export async function relayFigures(): Promise<Figure[]> {
  const busy = loadavg()[0] ?? Number.NaN;
  const root = await mkdtemp(join(tmpdir(), 'relay-bench-'));
  const postgres = await startPostgres();
  const onPostgres = async (): Promise<StoreLocation> => ({ url: await postgres.createDatabase() });
  const onPglite = async (): Promise<StoreLocation> => ({
    folder: await mkdtemp(join(root, 'store-')),
  });
  try {
    const pg = await measureIntake(onPostgres);
    const pglite = await measureIntake(onPglite);
    const listeners = await measureListeners(await postgres.createDatabase());
    const forwards = await measureForwards(await onPostgres());
    const forwardsPglite = await measureForwards(await onPglite());
    const growth = await measureGrowth(onPostgres);
    const growthPglite = await measureGrowth(onPglite);
    return [
      atLeast('relay_ratio_pglite', pglite.ratio, 0.85),
      figure('relay_webhooks_a_second_pglite', pglite.rate, undefined),
      figure('relay_floor_a_second_pglite', pglite.floor, undefined),
      atLeast('relay_ratio_pg', pg.ratio, 0.85),
      figure('relay_webhooks_a_second_pg', pg.rate, undefined),
      figure('relay_floor_a_second_pg', pg.floor, undefined),
      figure('relay_sender_core_ratio', Math.max(pg.share, pglite.share), undefined),
      figure('relay_p99_ms', Math.max(pg.p99, pglite.p99), 250),
      figure('relay_p99_ms_pglite', pglite.p99, undefined),
      figure('relay_floor_p99_ms_pglite', pglite.floorP99, undefined),
      figure('relay_p99_ms_pg', pg.p99, undefined),
      figure('relay_floor_p99_ms_pg', pg.floorP99, undefined),
      figure('relay_signature_us', signatureTime(15), undefined),
      figure('relay_burst_lost', pg.lost + pglite.lost, 0),
      figure('sse_kib_per_listener', listeners.kibEach, 25),
      figure('sse_fanout_5000_ms', listeners.fanout, 1000),
      figure('relay_growth_ratio', growth, 1.2),
      figure('relay_growth_ratio_pglite', growthPglite, 1.2),
      atLeast('forward_ratio', Math.min(forwards.ratio, forwardsPglite.ratio), 0.7),
      figure('forward_ratio_pg', forwards.ratio, undefined),
      figure('forward_ratio_pglite', forwardsPglite.ratio, undefined),
      figure('forwards_a_second_pg', forwards.rate, undefined),
      figure('forwards_a_second_pglite', forwardsPglite.rate, undefined),
      figure('machine_load_before', busy, undefined),
      figure('machine_load_after', loadavg()[0] ?? Number.NaN, undefined),
    ];
  } finally {
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  }
}
