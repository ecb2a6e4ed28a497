import type { SettingKey } from '../../core/calls';
import type { TabPlace } from '../../core/draft';
import { browser } from '../browser/browser';

/** The key of the setting that keeps requests of private windows and containers like others. */
export const PRIVATE_KEY = 'settings.private' satisfies SettingKey;

export async function keepsPrivateRequests(): Promise<boolean> {
  return (await browser.storage.local.get(PRIVATE_KEY))[PRIVATE_KEY] === true;
}

/** Whether a request made at this place is private: it is deleted after it ended. */
export async function isPrivatePlace(place: TabPlace | undefined): Promise<boolean> {
  return place?.private === true && !(await keepsPrivateRequests());
}
