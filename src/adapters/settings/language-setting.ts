import type { SettingKey } from '../../core/calls';
import { findLanguage, type TextLanguage } from '../../core/language';
import { browser } from '../browser/browser';
import { loadMessages } from '../text/load-messages';

/** The key of the chosen language; null or nothing stored is the browser's. */
export const LANGUAGE_KEY = 'settingsLanguage' satisfies SettingKey;

export async function getLanguage(): Promise<TextLanguage | undefined> {
  return findLanguage((await browser.storage.local.get(LANGUAGE_KEY))[LANGUAGE_KEY]);
}

/** Loads the messages of the chosen language. */
export async function applyLanguage(): Promise<void> {
  await loadMessages(await getLanguage());
}

/** Calls the listener whenever another language was chosen, in this page or another one. */
export function onLanguageSetting(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && LANGUAGE_KEY in changes) listener();
  });
}
