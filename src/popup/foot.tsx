import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import type { QuestionProps } from '../ui/components/sign-out-question';
import { useAction } from '../ui/hooks/use-action';
import { openHelp, openOptions } from './open-options';

interface Props {
  readonly isSignedIn: boolean;
  /** Called when the user signs out: the buttons here disappear then. */
  readonly onSignOut: () => void;
}

/** Settings, help, and *Sign out*, which asks first. */
export function Foot({ isSignedIn, onSignOut }: Props) {
  const [Question, setQuestion] = useState<ComponentType<QuestionProps>>();
  const wasAsked = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { error, act } = useAction();
  useEffect(() => {
    if (wasAsked.current && !Question) button.current?.focus();
    wasAsked.current = Question !== undefined;
  }, [Question]);
  if (Question && isSignedIn) {
    return <Question onClose={() => setQuestion(undefined)} onSignOut={onSignOut} />;
  }
  const ask = async () => {
    const { SignOutQuestion } = await import('../ui/components/sign-out-question');
    setQuestion(() => SignOutQuestion);
  };
  return (
    <footer>
      <div class="row">
        <button
          type="button"
          class="plain small"
          onClick={() => act(() => openOptions('settings'))}
        >
          {t('settings')}
        </button>
        <button type="button" class="plain small" onClick={() => act(openHelp)}>
          {t('help')}
        </button>
        <span class="grow" />
        {isSignedIn && (
          <button
            ref={button}
            type="button"
            class="plain small"
            data-sign-out
            onClick={() => act(ask)}
          >
            {t('sign_out')}
          </button>
        )}
      </div>
      <Problem text={error} />
    </footer>
  );
}
