import { browser } from '../browser/browser';
import { messagesRevision, t } from './i18n';

let cached: { readonly revision: number; readonly tag: string } | undefined;

/**
 * The language tag (BCP 47) for dates, numbers, lists and sorting. It is the language of the texts,
 * in the browser's regional variant: "en-GB" for English texts in a British browser, but "en" in a
 * French one. It changes only when the user chooses another language.
 */
export function language(): string {
  const revision = messagesRevision();
  if (cached?.revision !== revision) {
    cached = { revision, tag: variantOf(t('locale'), browser.i18n.getUILanguage()) };
  }
  return cached.tag;
}

/**
 * A function that returns what `create` makes for the current language. The result is cached, because
 * creating a format takes far longer than using it.
 */
export function perLanguage<Value>(create: (language: string) => Value): () => Value {
  let made: { readonly tag: string; readonly value: Value } | undefined;
  return () => {
    const tag = language();
    if (made?.tag !== tag) made = { tag, value: create(tag) };
    return made.value;
  };
}

function variantOf(textLanguage: string, uiLanguage: string): string {
  return uiLanguage.startsWith(`${textLanguage}-`) ? uiLanguage : textLanguage;
}

/** The language of the texts when none is chosen, by its name in the current language. */
export function browserLanguageName(): string {
  const locale = browser.i18n.getMessage('locale');
  return new Intl.DisplayNames(language(), { type: 'language' }).of(locale) ?? locale;
}
