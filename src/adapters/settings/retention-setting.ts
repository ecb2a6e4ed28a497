import type { SettingKey } from '../../core/calls';
import { findRetention, type Retention } from '../../core/history/files/retention';
import { browser } from '../browser/browser';

/** The key of the retention. */
export const RETENTION_KEY = 'settingsRetention' satisfies SettingKey;

/** The number of days for which requests are kept; undefined keeps them for ever. */
export async function getRetention(): Promise<Retention | undefined> {
  return findRetention((await browser.storage.local.get(RETENTION_KEY))[RETENTION_KEY]);
}
