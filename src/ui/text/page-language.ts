import { isPrivateContext } from '../../adapters/browser/private-context';
import {
  applyLanguage,
  getLanguage,
  onLanguageSetting,
} from '../../adapters/settings/language-setting';
import { messagesRevision, type TextKey, t } from '../../adapters/text/i18n';
import { language } from '../../adapters/text/language';
import { loadMessages } from '../../adapters/text/load-messages';
import { findLanguage } from '../../core/language';

/** The key of a copy of the setting in `localStorage`, which a page reads without waiting. */
const COPY = 'language';

/**
 * Sets the page's language, text direction and title, now and whenever another language is chosen.
 * Await it before the page renders. The direction is that of the texts, not of the browser: English
 * texts in an Arabic browser run left to right.
 * @param onChange renders the page again in another language
 */
export async function setPageLanguage(
  title?: TextKey,
  onChange: () => unknown = () => location.reload(),
): Promise<void> {
  const copy = findLanguage(localStorage.getItem(COPY));
  if (copy) await loadMessages(copy);
  // A private page has a `localStorage` of its own.
  else if (isPrivateContext()) await applyLanguage();
  let shownTitle = document.title;
  const apply = () => {
    const { documentElement: page } = document;
    page.lang = language();
    page.dir = t('direction');
    // A title that names what the page shows stays.
    if (!title || document.title !== shownTitle) return;
    shownTitle = `${t(title)} · ${t('extensionName')}`;
    document.title = shownTitle;
  };
  apply();
  const refresh = async () => {
    const revision = messagesRevision();
    const chosen = await getLanguage();
    if (chosen) localStorage.setItem(COPY, chosen);
    else localStorage.removeItem(COPY);
    await loadMessages(chosen);
    if (messagesRevision() === revision) return;
    apply();
    onChange();
  };
  onLanguageSetting(() => void refresh());
  // The copy may be outdated.
  void refresh().catch(console.warn);
}
