import type { SettingKey } from '../../core/calls';
import { browser } from '../browser/browser';

/** The key of the setting that lets the review compare tokens with the platform's list. */
export const TOKENS_KEY = 'settings.tokens' satisfies SettingKey;

/** Whether the user lets the review compare tokens with the platform's list; not by default. */
export async function comparesTokens(): Promise<boolean> {
  return (await browser.storage.local.get(TOKENS_KEY))[TOKENS_KEY] === true;
}
