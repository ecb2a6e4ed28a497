import { useEffect } from 'preact/hooks';
import { news } from '../../.github/CHANGELOG.md';
import { runningVersion } from '../adapters/browser/version';
import { WELCOME_PATH } from '../adapters/browser/welcome-page';
import { call } from '../adapters/messaging/messaging';
import { SEEN_VERSION_KEY } from '../adapters/settings/seen-version';
import { t } from '../adapters/text/i18n';

/** What this version and earlier ones brought. The entries are those of the changelog, in English. */
export function WhatsNew() {
  useEffect(() => {
    call('settings.change', SEEN_VERSION_KEY, runningVersion()).catch(console.warn);
  }, []);
  return (
    <>
      <header class="stack">
        <img src="/icons/128.png" alt="" width={56} height={56} />
        <h1>{t('whats_new')}</h1>
        {t('locale') !== 'en' && <p class="soft small">{t('whats_new_english')}</p>}
      </header>
      {news.map(({ version, entries }) => (
        <section key={version} class="stack" data-news={version}>
          <h2>{t('whats_new_in', version)}</h2>
          <ul class="stack" lang="en" dir="ltr">
            {entries.map(({ title, text }) => (
              <li key={title}>
                <strong>{title}</strong> <span class="soft">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <footer>
        <a href={WELCOME_PATH}>{t('getting_started')}</a>
      </footer>
    </>
  );
}
