import { call } from '../../adapters/messaging/messaging';
import { getTheme, THEME_KEY } from '../../adapters/settings/theme-setting';
import { t } from '../../adapters/text/i18n';
import { THEMES, type Theme } from '../../core/theme';
import { applyTheme } from '../../ui/styles/apply-theme';
import { RadioSetting } from './controls/radio-setting';
import { useSetting } from './controls/use-setting';

/** The theme of all pages. They change at once. */
export function ThemeSetting() {
  const setting = useSetting(getTheme, async (theme: Theme) => {
    applyTheme(theme);
    await call('settings.change', THEME_KEY, theme);
  });
  return (
    <RadioSetting
      name="theme"
      label={t('theme')}
      hint={t('theme_hint')}
      options={THEMES.map((value) => ({ value, text: t(`theme_${value}`) }))}
      setting={setting}
    />
  );
}
