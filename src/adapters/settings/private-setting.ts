import type { SettingKey } from '../../core/calls';
import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';

/** Where it is stored that requests made in private windows and containers are kept like others. */
export const PRIVATE_KEY = 'settings.private' satisfies SettingKey;

export async function keepsPrivate(): Promise<boolean> {
  return (await browser.storage.local.get(PRIVATE_KEY))[PRIVATE_KEY] === true;
}

/** Whether what comes of something pointed at there is forgotten once it is over. */
export async function isKeptPrivate(place: TabPlace | undefined): Promise<boolean> {
  return place?.private === true && !(await keepsPrivate());
}
