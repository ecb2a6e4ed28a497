import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { keepsPrivateRequests, PRIVATE_KEY } from '../../adapters/settings/private-setting';
import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** Whether the history keeps requests from private windows. Applies to requests created later. */
export function PrivateRequests() {
  const [keeps, setKeeps] = useState(false);
  const { error, act } = useAction();
  useEffect(() => void keepsPrivateRequests().then(setKeeps), []);
  const choose = async (chosen: boolean) => {
    setKeeps(chosen);
    await call('settings.change', PRIVATE_KEY, chosen);
  };
  return (
    <div class="stack" data-private-setting>
      <label class="row small">
        <input
          type="checkbox"
          name="private"
          checked={keeps}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            act(() => choose(checked));
          }}
        />
        {t('private_keep')}
      </label>
      <p class="soft small">{t('private_keep_hint')}</p>
      <Problem text={error} />
    </div>
  );
}
