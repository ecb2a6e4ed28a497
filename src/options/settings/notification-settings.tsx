import { useEffect, useState } from 'preact/hooks';
import { notify } from '../../adapters/browser/notifications';
import { call } from '../../adapters/messaging/messaging';
import { getNotificationLevel, NOTIFICATIONS_KEY } from '../../adapters/settings/settings';
import { t } from '../../adapters/text/i18n';
import {
  findNotificationLevel,
  NOTIFICATION_LEVELS,
  type NotificationLevel,
} from '../../core/request/notification-text';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** Selects what is notified, and shows a test notification. */
export function NotificationSettings() {
  const [level, setLevel] = useState<NotificationLevel>('all');
  const [tested, setTested] = useState(false);
  const { error, act } = useAction();
  useEffect(() => void getNotificationLevel().then(setLevel), []);
  const choose = async (chosen: NotificationLevel) => {
    setLevel(chosen);
    await call('settings.change', NOTIFICATIONS_KEY, chosen);
  };
  const test = async () => {
    await notify('test', t('news_example'), t('extensionName'));
    setTested(true);
  };
  return (
    <section class="settings stack" id="notifications">
      <h2>{t('news_title')}</h2>
      <label class="field small">
        {t('news_label')}
        <select
          name="news"
          value={level}
          onChange={(event) => {
            const chosen = findNotificationLevel(event.currentTarget.value);
            act(() => choose(chosen));
          }}
        >
          {NOTIFICATION_LEVELS.map((each) => (
            <option key={each} value={each}>
              {t(`news_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p>
        <button type="button" onClick={() => act(test)}>
          {t('news_test')}
        </button>
      </p>
      <Problem text={error} />
      {tested && (
        <p class="note small" role="status">
          {t('news_tested')}
        </p>
      )}
    </section>
  );
}
