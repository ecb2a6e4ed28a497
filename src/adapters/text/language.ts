import { browser } from '../browser/browser';
import { t } from './i18n';

let cached: string | undefined;

/**
 * The language tag (BCP 47) for dates, numbers, lists and sorting. It is the language of the texts,
 * in the browser's regional variant: "en-GB" for English texts in a British browser, but "en" in a
 * French one. It does not change while the browser runs.
 */
export function language(): string {
  cached ??= variantOf(t('locale'), browser.i18n.getUILanguage());
  return cached;
}

function variantOf(textLanguage: string, uiLanguage: string): string {
  return uiLanguage.startsWith(`${textLanguage}-`) ? uiLanguage : textLanguage;
}
