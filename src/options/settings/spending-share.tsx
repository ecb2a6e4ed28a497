import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { getShare, SHARE_KEY } from '../../adapters/settings/ledger-settings';
import { t } from '../../adapters/text/i18n';
import { findShare } from '../../core/ledger/spending-share';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** From which share of what can be spent a payment gets a word. */
export function SpendingShare() {
  const [share, setShare] = useState('');
  const [said, setSaid] = useState('');
  const { error, act } = useAction();
  useEffect(() => void getShare().then((known) => setShare(String(known))), []);
  const save = async () => {
    const known = findShare(Number(share.trim() || 'none'));
    if (known !== undefined) await call('settings.change', SHARE_KEY, known);
    setSaid(known === undefined ? t('share_wrong') : t('share_saved'));
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
      {said && (
        <p class="note small" role="status">
          {said}
        </p>
      )}
    </form>
  );
}
