import { findNumber } from '../../core/fields';
import { browser } from './browser';

/** What outlives a worker stop but not the browser: held in memory, never on disk. */
const SIGN_IN_WINDOW = 'signInWindow';

export async function findSignInWindow(): Promise<number | undefined> {
  return findNumber((await browser.storage.session.get(SIGN_IN_WINDOW))[SIGN_IN_WINDOW]);
}

export async function keepSignInWindow(id: number): Promise<void> {
  await browser.storage.session.set({ [SIGN_IN_WINDOW]: id });
}
