import { limitConcurrency } from '../../core/limit-concurrency';
import type { SessionState } from '../../core/session-state';
import { browser } from '../browser/browser';
import { getSessionState, SESSION } from './session-store';

/** Whoever reads and then writes does so alone: that store knows no transactions. */
const queue = limitConcurrency(1);

/**
 * Puts what the change makes of the session in its place; what of it is over by time is not kept.
 * Only the background writes.
 */
export function changeSession(change: (state: SessionState) => SessionState): Promise<void> {
  return queue(async () => {
    const { session, ended } = change(await getSessionState());
    await browser.storage.local.set({ [SESSION]: session ?? ended ?? null });
  });
}
