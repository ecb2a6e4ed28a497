import type { SettingKey } from '../../core/calls';
import { browser } from '../browser/browser';

/** The key of the setting that lets the review ask the platform about recipients. */
export const PROFILES_KEY = 'settings.profiles' satisfies SettingKey;

/** Whether the user lets the review ask the platform about recipients; not by default. */
export async function asksForProfiles(): Promise<boolean> {
  return (await browser.storage.local.get(PROFILES_KEY))[PROFILES_KEY] === true;
}
