import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

/** The key of a sentence in `public/_locales`. */
export type TextKey = keyof typeof messages;

/** The sentence for a key in the browser's language, its placeholders filled in order. */
export function t(key: TextKey, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, parts.map(String)) || key;
}

let asked: string | undefined;

/** The browser's language for dates and numbers (BCP 47); it stays while the browser runs. */
export function language(): string {
  asked ??= browser.i18n.getUILanguage();
  return asked;
}
