import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';

const BORN = 'settings.born';

/** The key under which the time is stored at which a loss was found; null after the user read it. */
export const LOST = 'settings.lost';

/**
 * Notes that the database was created. When one was created before, that one is lost: Chromium
 * deletes a damaged database without an error.
 */
export async function noteBirth(now = Date.now()): Promise<void> {
  const born = (await browser.storage.local.get(BORN))[BORN];
  await browser.storage.local.set({ [born ? LOST : BORN]: now });
}

/** When the database was found lost; undefined when it is not, or the user read it. */
export async function findLoss(): Promise<number | undefined> {
  return findNumber((await browser.storage.local.get(LOST))[LOST]);
}
