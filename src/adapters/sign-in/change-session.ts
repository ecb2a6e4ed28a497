import { limitConcurrency } from '../../core/limit-concurrency';
import type { SessionState } from '../../core/session-state';
import { getSessionState } from './session-store';
import { closeLocalStorage, isSessionInArea, writeStoredSession } from './stored-session';

/** Runs changes one after another: extension storage has no transactions. */
const queue = limitConcurrency(1);

/**
 * Reads the session, applies a change and stores the result. Expired parts of the session are
 * dropped. Only the background calls it.
 */
export function changeSession(change: (state: SessionState) => SessionState): Promise<void> {
  return queue(async () => {
    const { session, ended } = change(await getSessionState());
    await writeStoredSession(session ?? ended ?? null);
  });
}

/**
 * Keeps the session from scripts that the extension runs in pages, also one that an earlier version
 * stored where they could read it. Call it whenever a worker starts.
 */
export async function protectSession(): Promise<void> {
  await closeLocalStorage();
  if (!(await isSessionInArea())) await changeSession((state) => state);
}
