import { call } from '../../adapters/messaging/messaging';
import { asksForProfiles, PROFILES_KEY } from '../../adapters/settings/profile-setting';
import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { useSetting } from './controls/use-setting';

/** Whether the review asks the platform about recipients. It then learns them before anything is sent. */
export function RecipientProfiles() {
  const { value, error, choose } = useSetting(asksForProfiles, (asks: boolean) =>
    call('settings.change', PROFILES_KEY, asks),
  );
  return (
    <div class="setting stack" data-profiles-setting>
      <label class="row">
        <input
          type="checkbox"
          name="profiles"
          aria-describedby="profiles-hint"
          checked={value === true}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {t('profiles_ask')}
      </label>
      <p class="soft small" id="profiles-hint">
        {t('profiles_ask_hint')}
      </p>
      <Problem text={error} />
    </div>
  );
}
