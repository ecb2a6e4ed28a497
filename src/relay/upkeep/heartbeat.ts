import { randomUUID } from 'node:crypto';
import type { RelayDeps } from '../deps';
import { expireForwards } from '../forward/outcomes';
import { closeGap } from './gaps';
import { deleteOld } from './retention';

const HEARTBEAT_MS = 20_000;

/**
 * Starts the heartbeat: closes a gap since the last heartbeat of any relay, records that this relay
 * runs, and deletes old rows. The first heartbeat has run when this resolves.
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
    await expireForwards(sql, now);
    await deleteOld(sql, now, config.keepDays);
  };
  const beatOrLog = () => beat().catch((error) => log.error('the heartbeat failed', { error }));
  await beatOrLog();
  const timer = setInterval(beatOrLog, HEARTBEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
    },
  };
}
