import { findEndedSession, findSession } from '../../core/session';
import type { SessionState } from '../../core/session-state';
import { browser } from '../browser/browser';
import { readStoredSession, SESSION, sessionArea } from './stored-session';

/** The stored session, without parts that have expired by `now` (ms since 1970). */
export async function getSessionState(now = Date.now()): Promise<SessionState> {
  const stored = await readStoredSession();
  const session = findSession(stored, now);
  return session ? { session } : { ended: findEndedSession(stored) };
}

/** Calls the listener whenever the session or the API key changes. @returns stops it */
export function onSessionChange(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    const isSession = area === sessionArea() && SESSION in changes;
    if (isSession || (area === 'local' && 'settings' in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
