import type { RelayDeps } from '../deps';
import { SESSION_ENDED_CHANNEL } from '../sessions/sessions';
import { CHANGES_CHANNEL } from '../store/change';

/**
 * Passes notifications of the store on to the event streams and to the
 * calls that wait for a change. After the connection was lost, reads
 * what they may have missed.
 */
export async function listenToStore({
  sql,
  hub,
  waits,
  sessions,
  metrics,
  log,
}: Pick<RelayDeps, 'sql' | 'hub' | 'waits' | 'sessions' | 'metrics' | 'log'>): Promise<void> {
  await sql.listen(CHANGES_CHANNEL, (account) => {
    if (account === undefined) metrics.count('relay_listen_reconnects_total');
    hub.notify(account);
    waits.notify(account);
  });
  const endMissed = async (): Promise<void> => {
    for (const id of await sessions.findEnded(hub.sessions())) hub.endSession(id);
  };
  await sql.listen(SESSION_ENDED_CHANNEL, (id) => {
    if (id !== undefined) return hub.endSession(id);
    endMissed().catch((error) => log.error('ended sessions could not be read', { error }));
  });
}
