import { findNumber } from '../../core/fields';
import { browser } from './browser';

/** A key of the browser's session storage: in memory, kept while the worker is stopped. */
const SIGN_IN_WINDOW = 'signInWindow';

/** The id of the open sign-in window, or of the tab in its place. */
export async function findSignInWindowId(): Promise<number | undefined> {
  return findNumber((await browser.storage.session.get(SIGN_IN_WINDOW))[SIGN_IN_WINDOW]);
}

export async function saveSignInWindowId(id: number): Promise<void> {
  await browser.storage.session.set({ [SIGN_IN_WINDOW]: id });
}
