import { useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { useAction } from '../hooks/use-action';
import { useFocusRestore } from '../hooks/use-focus-restore';
import { Problem } from './problem';

/** A button that signs out after a question. */
export function SignOut() {
  const [isAsked, setAsked] = useState(false);
  const { container, onPress } = useFocusRestore<HTMLDivElement>(isAsked);
  const { busy, error, act } = useAction();
  const ask = () => {
    onPress();
    setAsked(true);
  };
  return (
    <div ref={container} data-sign-out>
      {isAsked ? (
        <div class="note stack small">
          <p role="status">{t('sign_out_sure')}</p>
          <div class="row wrap">
            <button type="button" onClick={() => setAsked(false)}>
              {t('files_cancel')}
            </button>
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={() => act(() => call('session.signOut'))}
            >
              {t('sign_out')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" onClick={ask}>
          {t('sign_out')}
        </button>
      )}
      <Problem text={error} />
    </div>
  );
}
