import { findEndedSession, findSession } from '../../core/session';
import type { SessionState } from '../../core/session-state';
import { browser } from '../browser/browser';

/** Where the session is stored, and in its place what is left of one that ended. */
export const SESSION = 'session';

/** The session as stored, judged by the time now. */
export async function getSessionState(now = Date.now()): Promise<SessionState> {
  const stored = (await browser.storage.local.get(SESSION))[SESSION];
  const session = findSession(stored, now);
  return session ? { session } : { ended: findEndedSession(stored) };
}

/** Calls back whenever the stored session or the settings change, until stopped. */
export function onSessionChange(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (SESSION in changes || 'settings' in changes)) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
