import type { SettingKey } from '../../core/calls';
import { findRetention, type Retention } from '../../core/history/files/retention';
import { browser } from '../browser/browser';

/** Where it is stored for how many days requests are kept. */
export const RETENTION_KEY = 'settingsRetention' satisfies SettingKey;

/** For how many days requests are kept; undefined stands for ever. */
export async function getRetention(): Promise<Retention | undefined> {
  return findRetention((await browser.storage.local.get(RETENTION_KEY))[RETENTION_KEY]);
}
