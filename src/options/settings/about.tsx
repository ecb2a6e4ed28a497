import { runningVersion } from '../../adapters/browser/version';
import { t } from '../../adapters/text/i18n';

/** Which version this is, and the papers that come with it: in English, as they were written. */
export function About() {
  return (
    <section class="settings stack" aria-label={t('about')} data-about>
      <h2>{t('about')}</h2>
      <p class="soft small">{t('about_version', runningVersion())}</p>
      <p class="row wrap small">
        <a href="/src/options/privacy.html">{t('about_privacy')}</a>
        <a href="/licences.txt">{t('about_licences')}</a>
      </p>
    </section>
  );
}
