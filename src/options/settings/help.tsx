import { runningVersion } from '../../adapters/browser/version';
import { WELCOME_PATH } from '../../adapters/browser/welcome-page';
import { t } from '../../adapters/text/i18n';
import { Diagnostics } from '../diagnostics';
import { SettingsSection } from './controls/section';

/** Pages that explain the extension, the report for support, and the version. */
export function Help() {
  return (
    <SettingsSection id="help">
      <ul class="links">
        <li>
          <a href={WELCOME_PATH}>{t('getting_started')}</a>
        </li>
        {/* The privacy policy and the licences are only in English. */}
        <li>
          <a href="/src/options/privacy.html">{t('about_privacy')}</a>
        </li>
        <li>
          <a href="/licences.txt">{t('about_licences')}</a>
        </li>
      </ul>
      <Diagnostics />
      <p class="soft small" data-version>
        {t('about_version', runningVersion())}
      </p>
    </SettingsSection>
  );
}
