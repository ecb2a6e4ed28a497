import { call } from '../../adapters/messaging/messaging';
import { comparesTokens, TOKENS_KEY } from '../../adapters/settings/token-setting';
import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { useSetting } from './controls/use-setting';

/** Whether the review compares tokens with the platform's list, which it then fetches once a day. */
export function TokenCheck() {
  const { value, error, choose } = useSetting(comparesTokens, (compares: boolean) =>
    call('settings.change', TOKENS_KEY, compares),
  );
  return (
    <div class="setting stack" data-tokens-setting>
      <label class="row">
        <input
          type="checkbox"
          name="tokens"
          aria-describedby="tokens-hint"
          checked={value === true}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {t('tokens_compare')}
      </label>
      <p class="soft small" id="tokens-hint">
        {t('tokens_compare_hint')}
      </p>
      <Problem text={error} />
    </div>
  );
}
