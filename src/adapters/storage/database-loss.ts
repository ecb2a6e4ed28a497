import { findNumber } from '../../core/fields';
import { browser } from '../browser/browser';
import { inDatabase } from './database';

/** The stored key of the creation time (ms since 1970) of the database that was opened last. */
const CREATED_AT = 'settings.born';

/** The stored key of the time at which a loss was found; null after the user read it. */
export const LOST = 'settings.lost';

/**
 * Compares the creation time in the database with the one in extension storage, and stores a loss
 * when the database was created again: Chromium deletes a damaged one without an error. A database
 * that cannot be opened now is compared the next time.
 */
export async function checkForLoss(now = Date.now()): Promise<void> {
  const createdAt = await inDatabase((db) => db.get('meta', 'createdAt')).catch(() => undefined);
  if (createdAt === undefined) return;
  const known = findNumber((await browser.storage.local.get(CREATED_AT))[CREATED_AT]);
  if (known === createdAt) return;
  // 0 marks a database that was upgraded: its creation is not known, but it is not a new one.
  const isLost = createdAt !== 0 && known !== undefined;
  await browser.storage.local.set({ [CREATED_AT]: createdAt, ...(isLost && { [LOST]: now }) });
}

/** Checks for a loss. @returns when it was found; undefined without one, or after the user read it */
export async function findLoss(): Promise<number | undefined> {
  await checkForLoss();
  return findNumber((await browser.storage.local.get(LOST))[LOST]);
}
