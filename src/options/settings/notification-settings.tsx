import { useState } from 'preact/hooks';
import { notify } from '../../adapters/browser/notifications';
import { call } from '../../adapters/messaging/messaging';
import { getNotificationLevel, NOTIFICATIONS_KEY } from '../../adapters/settings/settings';
import { t } from '../../adapters/text/i18n';
import { NOTIFICATION_LEVELS, type NotificationLevel } from '../../core/request/notification-text';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { RadioSetting } from './controls/radio-setting';
import { SettingsSection } from './controls/section';
import { useSetting } from './controls/use-setting';

/** Selects what is notified, and shows a test notification. */
export function NotificationSettings() {
  const [tested, setTested] = useState(false);
  const { error, act } = useAction();
  const setting = useSetting(getNotificationLevel, (level: NotificationLevel) =>
    call('settings.change', NOTIFICATIONS_KEY, level),
  );
  const test = async () => {
    await notify('test', t('news_example'), t('extensionName'));
    setTested(true);
  };
  return (
    <SettingsSection id="notifications">
      <RadioSetting
        name="news"
        label={t('news_label')}
        options={NOTIFICATION_LEVELS.map((value) => ({ value, text: t(`news_${value}`) }))}
        setting={setting}
      />
      <div class="row">
        <button type="button" onClick={() => act(test)}>
          {t('news_test')}
        </button>
      </div>
      <Problem text={error} />
      {tested && (
        <p class="note small" role="status">
          {t('news_tested')}
        </p>
      )}
    </SettingsSection>
  );
}
