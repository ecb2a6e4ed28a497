import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';
import { inDatabase } from '../storage/database';

/** The key of the session, or of the `EndedSession` after it ended. */
export const SESSION = 'session';

/** The type package lacks this function. Chromium has it; Firefox (153) has it for no area. */
interface AccessLevels {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * The storage area of the session. It must be closed to scripts that the extension runs in pages. In
 * Chromium that is `local`, once `closeLocalStorage` ran. Firefox cannot close `local`; there it is
 * `session`, which pages cannot read and which is empty after a start of the browser, with a copy in
 * the database.
 */
export function sessionArea(): 'local' | 'session' {
  return localArea().setAccessLevel ? 'local' : 'session';
}

/** Closes `local` to scripts that run in pages, where the browser can. */
export async function closeLocalStorage(): Promise<void> {
  await localArea().setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Whether the session is in its area. Otherwise it must be written there before pages change it. */
export async function isSessionInArea(): Promise<boolean> {
  return sessionArea() === 'local' || SESSION in (await browser.storage.session.get(SESSION));
}

/** The stored value, not yet validated. */
export async function readStoredSession(): Promise<unknown> {
  const stored = await browser.storage[sessionArea()].get(SESSION);
  if (SESSION in stored || sessionArea() === 'local') return stored[SESSION];
  const inLocal = (await browser.storage.local.get(SESSION))[SESSION];
  const writtenAt = findNumber(inLocal);
  // Version 0.1 kept the session itself there.
  if (writtenAt === undefined) return inLocal;
  const copy = await inDatabase((db) => db.get('session', 1)).catch(() => undefined);
  // Another copy is older: the database could not be written when the session changed.
  return copy?.writtenAt === writtenAt ? copy.session : undefined;
}

/** Only `changeSession` calls it. */
export async function writeStoredSession(session: object | null): Promise<void> {
  const area = sessionArea();
  await browser.storage[area].set({ [SESSION]: session });
  if (area === 'local') return;
  const writtenAt = Date.now() + Math.random();
  await browser.storage.local.set({ [SESSION]: writtenAt });
  await inDatabase((db) => db.put('session', { session, writtenAt }, 1)).catch((error) =>
    console.warn('the session is kept until the browser closes', error),
  );
}

function localArea(): typeof browser.storage.local & AccessLevels {
  return browser.storage.local;
}
