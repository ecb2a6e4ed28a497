import { browser } from '../browser/browser';
import { t } from './i18n';

let found: string | undefined;

/**
 * The language of dates, numbers, lists and order (BCP 47): that of the words, in the browser's
 * variant of it ("en-GB" beside English words, but "en" in a browser set to French). It stays while
 * the browser runs.
 */
export function language(): string {
  found ??= variantOf(t('locale'), browser.i18n.getUILanguage());
  return found;
}

function variantOf(words: string, wanted: string): string {
  return wanted.startsWith(`${words}-`) ? wanted : words;
}
