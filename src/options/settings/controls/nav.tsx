import { t } from '../../../adapters/text/i18n';
import { SETTINGS_SECTIONS } from '../settings-sections';
import { useCurrentSection } from './use-current-section';

/** Links to the sections of the settings. The one of the section in view is marked. */
export function SettingsNav() {
  const current = useCurrentSection();
  return (
    <nav class="settings-nav" aria-label={t('settings')}>
      <ul>
        {SETTINGS_SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
