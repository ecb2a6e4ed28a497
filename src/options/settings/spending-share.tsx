import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { getShare, SHARE_KEY } from '../../adapters/settings/ledger-settings';
import { t } from '../../adapters/text/i18n';
import { findShare } from '../../core/ledger/spending-share';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** The share of the spendable balance (percent) above which a payment causes a warning. */
export function SpendingShare() {
  const [share, setShare] = useState('');
  const [message, setMessage] = useState('');
  const { error, act } = useAction();
  useEffect(() => void getShare().then((stored) => setShare(String(stored))), []);
  const save = async () => {
    const valid = findShare(Number(share.trim() || 'none'));
    if (valid !== undefined) await call('settings.change', SHARE_KEY, valid);
    setMessage(valid === undefined ? t('share_wrong') : t('share_saved'));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act(save);
      }}
    >
      <label class="small" for="share">
        {t('share_label')}
      </label>
      <div class="row">
        <input
          id="share"
          name="share"
          class="number"
          inputMode="numeric"
          value={share}
          onInput={(event) => setShare(event.currentTarget.value)}
        />
        <button type="submit">{t('save')}</button>
      </div>
      <Problem text={error} />
      {message && (
        <p class="note small" role="status">
          {message}
        </p>
      )}
    </form>
  );
}
