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

/** The window that waits for the sign-in, or its tab. */
const SIGN_IN_RETURN = 'signInReturn';

/** @param window the window that comes to the front after the sign-in; undefined for none */
export async function saveSignInReturn(window: number | undefined): Promise<void> {
  await (window === undefined
    ? browser.storage.session.remove(SIGN_IN_RETURN)
    : browser.storage.session.set({ [SIGN_IN_RETURN]: window }));
}

/** The window that waits for the sign-in. It is forgotten, so that it comes to the front once. */
export async function takeSignInReturn(): Promise<number | undefined> {
  const window = findNumber((await browser.storage.session.get(SIGN_IN_RETURN))[SIGN_IN_RETURN]);
  await saveSignInReturn(undefined);
  return window;
}
