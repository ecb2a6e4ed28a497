import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';

const BORN = 'settings.born';

/** Where it is stored that the database was lost, and when that was found; null when that was read. */
export const LOST = 'settings.lost';

/**
 * Notes that the database was made from nothing. The first time that is how it begins; any other
 * time the one before is gone: Chromium throws a damaged one away without a word.
 */
export async function noteBirth(now = Date.now()): Promise<void> {
  const born = (await browser.storage.local.get(BORN))[BORN];
  await browser.storage.local.set({ [born ? LOST : BORN]: now });
}

/** When the database was found lost, until the user has read it. */
export async function findLoss(): Promise<number | undefined> {
  return findNumber((await browser.storage.local.get(LOST))[LOST]);
}
