import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { useFocusRestore } from '../hooks/use-focus-restore';
import { SignOutQuestion } from './sign-out-question';

/** A button that signs out after a question. */
export function SignOut() {
  const [isAsked, setAsked] = useState(false);
  const { container, onPress } = useFocusRestore<HTMLDivElement>(isAsked);
  const show = (isShown: boolean) => {
    onPress();
    setAsked(isShown);
  };
  return (
    <div ref={container}>
      {isAsked ? (
        <SignOutQuestion onClose={() => show(false)} onSignOut={onPress} />
      ) : (
        <button type="button" data-sign-out onClick={() => show(true)}>
          {t('sign_out')}
        </button>
      )}
    </div>
  );
}
