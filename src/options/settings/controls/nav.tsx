import { t } from '../../../adapters/text/i18n';
import { SETTINGS_SECTIONS } from '../settings-sections';

/** Links to the sections of the settings. */
export function SettingsNav() {
  return (
    <nav class="settings-nav" aria-label={t('settings')}>
      <ul>
        {SETTINGS_SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
