import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { getLanguage, LANGUAGE_KEY } from '../../adapters/settings/language-setting';
import { t } from '../../adapters/text/i18n';
import { browserLanguageName } from '../../adapters/text/language';
import { findLanguage, LANGUAGES, type TextLanguage } from '../../core/language';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

const OWN_NAMES: Readonly<Record<TextLanguage, string>> = {
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  ja: '日本語',
  nl: 'Nederlands',
};

/** The language of pages, menus and notifications: the browser's, or a chosen one. */
export function LanguageSetting() {
  const [language, setLanguage] = useState<TextLanguage>();
  const { error, act } = useAction();
  useEffect(() => void getLanguage().then(setLanguage), []);
  const choose = async (chosen: TextLanguage | undefined) => {
    setLanguage(chosen);
    // The page is notified by the storage, as every open page.
    await call('settings.change', LANGUAGE_KEY, chosen ?? null);
  };
  return (
    <div class="setting stack" data-language>
      <label class="field">
        <span>{t('language')}</span>
        <select
          name="language"
          value={language ?? ''}
          onChange={(event) => {
            const chosen = findLanguage(event.currentTarget.value);
            act(() => choose(chosen));
          }}
        >
          <option value="">{t('language_browser', browserLanguageName())}</option>
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {OWN_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{t('language_hint')}</p>
      <Problem text={error} />
    </div>
  );
}
