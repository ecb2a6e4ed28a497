import { call } from '../../adapters/messaging/messaging';
import { keepsPrivateRequests, PRIVATE_KEY } from '../../adapters/settings/private-setting';
import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { useSetting } from './controls/use-setting';

/** Whether the history keeps requests from private windows. Applies to requests created later. */
export function PrivateRequests() {
  const { value, error, choose } = useSetting(keepsPrivateRequests, (keeps: boolean) =>
    call('settings.change', PRIVATE_KEY, keeps),
  );
  return (
    <div class="setting stack" data-private-setting>
      <label class="row">
        <input
          type="checkbox"
          name="private"
          aria-describedby="private-hint"
          checked={value === true}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {t('private_keep')}
      </label>
      <p class="soft small" id="private-hint">
        {t('private_keep_hint')}
      </p>
      <Problem text={error} />
    </div>
  );
}
