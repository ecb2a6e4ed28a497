import { limitConcurrency } from '../../core/limit-concurrency';
import type { SessionState } from '../../core/session-state';
import { browser } from '../browser/browser';
import { getSessionState, SESSION } from './session-store';

/** Runs changes one after another: extension storage has no transactions. */
const queue = limitConcurrency(1);

/**
 * Reads the session, applies a change and stores the result. Expired parts of the session are
 * dropped. Only the background calls it.
 */
export function changeSession(change: (state: SessionState) => SessionState): Promise<void> {
  return queue(async () => {
    const { session, ended } = change(await getSessionState());
    await browser.storage.local.set({ [SESSION]: session ?? ended ?? null });
  });
}
