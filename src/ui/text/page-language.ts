import { type TextKey, t } from '../../adapters/text/i18n';
import { language } from '../../adapters/text/language';

/**
 * Says on a page which language its words are in and which way they run, and names its window.
 * To be called before anything is drawn. The direction is that of the words, not the browser's
 * own: English words in an Arabic browser still run from left to right.
 */
export function setPageLanguage(title?: TextKey): void {
  const { documentElement: page } = document;
  page.lang = language();
  page.dir = t('direction');
  if (title) document.title = `${t(title)} · ${t('extensionName')}`;
}
