import { runningVersion } from '../../adapters/browser/version';
import { WELCOME_PATH } from '../../adapters/browser/welcome-page';
import { t } from '../../adapters/text/i18n';

/** The version, and links to the privacy policy and the licences, which are only in English. */
export function About() {
  return (
    <section class="settings stack" aria-label={t('about')} data-about>
      <h2>{t('about')}</h2>
      <p class="soft small">{t('about_version', runningVersion())}</p>
      <p class="row wrap small">
        <a href={WELCOME_PATH}>{t('getting_started')}</a>
        <a href="/src/options/privacy.html">{t('about_privacy')}</a>
        <a href="/licences.txt">{t('about_licences')}</a>
      </p>
    </section>
  );
}
