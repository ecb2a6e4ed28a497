import { randomUUID } from 'node:crypto';
import type { RelayDeps } from '../deps';
import { closeGap } from './gaps';
import { deleteOld } from './retention';

const BEAT_MS = 20_000;

/**
 * Records from time to time that this relay is alive, after closing a gap since the last heartbeat of
 * any relay, and deletes what is too old. The first beat is done when this returns.
 */
export async function startHeartbeat(deps: RelayDeps): Promise<{ stop(): Promise<void> }> {
  const { sql, clock, log, config } = deps;
  const id = randomUUID();
  const beat = async (): Promise<void> => {
    const now = clock.now();
    await closeGap(sql, now);
    await sql.query(
      `INSERT INTO relays (id, started_at, alive_at) VALUES ($1, $2, $2)
       ON CONFLICT (id) DO UPDATE SET alive_at = $2`,
      [id, now],
    );
    await deleteOld(sql, now, config.keepDays);
  };
  const safely = () => beat().catch((error) => log.error('housekeeping failed', { error }));
  await safely();
  const timer = setInterval(safely, BEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
    },
  };
}
