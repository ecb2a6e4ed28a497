import {
  type EndedSession,
  findEndedSession,
  findSession,
  isLive,
  type Session,
} from '../core/session';
import { browser } from './browser';

const SESSION = 'session';
const ENDED = 'endedSession';

export interface SessionState {
  /** Present only while its token is good. */
  readonly session: Session | undefined;
  /** Present when a session ended by itself and nobody signed in or out since. */
  readonly ended: EndedSession | undefined;
}

/** The session as stored, judged by the time now. */
export async function getSessionState(now = Date.now()): Promise<SessionState> {
  const stored = await browser.storage.local.get([SESSION, ENDED]);
  const session = findSession(stored[SESSION]);
  if (session && isLive(session, now)) return { session, ended: undefined };
  const ended = session && { account: session.account, endedAt: session.expiresAt };
  return { session: undefined, ended: ended ?? findEndedSession(stored[ENDED]) };
}

/** Only the background writes. */
export async function saveSession(session: Session): Promise<void> {
  await browser.storage.local.set({ [SESSION]: session });
  await browser.storage.local.remove(ENDED);
}

/** Forgets the token; the mark of how it ended stays when there is one. */
export async function dropSession(ended?: EndedSession): Promise<void> {
  if (ended) await browser.storage.local.set({ [ENDED]: ended });
  await browser.storage.local.remove(ended ? [SESSION] : [SESSION, ENDED]);
}

/** Calls back whenever the stored session or the settings change, until stopped. */
export function onSessionChange(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (SESSION in changes || ENDED in changes || 'settings' in changes))
      listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
