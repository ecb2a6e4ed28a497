import { useEffect, useRef } from 'preact/hooks';
import { deleteLastBalance } from '../../adapters/browser/last-balance';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { useAction } from '../hooks/use-action';
import { Problem } from './problem';

export interface QuestionProps {
  /** Takes the question back. */
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

/** Asks before the sign-out, and says what ends and what stays. Escape takes it back. */
export function SignOutQuestion({ onClose, onSignOut }: QuestionProps) {
  const { busy, error, act } = useAction();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  const signOut = async () => {
    onSignOut();
    await call('session.signOut');
    await deleteLastBalance();
  };
  return (
    <section
      class="note stack small"
      aria-labelledby="sign-out-title"
      aria-describedby="sign-out-text"
      data-sure
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape would close the popup.
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="sign-out-title">{t('sign_out_title')}</h2>
      <div id="sign-out-text" class="stack tight">
        <p>{t('sign_out_ends')}</p>
        <p>{t('sign_out_stays')}</p>
      </div>
      <div class="row wrap">
        <button ref={stay} type="button" disabled={busy} onClick={onClose}>
          {t('files_cancel')}
        </button>
        <button type="button" disabled={busy} data-sign-out-now onClick={() => act(signOut)}>
          {t('sign_out')}
        </button>
      </div>
      <Problem text={error} />
    </section>
  );
}
