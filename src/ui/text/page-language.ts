import { type TextKey, t } from '../../adapters/text/i18n';
import { language } from '../../adapters/text/language';

/**
 * Sets the page's language, text direction and title. Call it before the page renders. The direction
 * is that of the texts, not of the browser: English texts in an Arabic browser run left to right.
 */
export function setPageLanguage(title?: TextKey): void {
  const { documentElement: page } = document;
  page.lang = language();
  page.dir = t('direction');
  if (title) document.title = `${t(title)} · ${t('extensionName')}`;
}
