import { t } from '../../adapters/text/i18n';
import { Note } from '../../ui/components/note';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { signInAndReturn } from '../sign-in-and-return';
import { AllowNode } from './allow-node';
import type { LedgerAnswer } from './ask-ledger';

interface Props {
  /** Undefined while it is awaited. */
  readonly answer: Exclude<LedgerAnswer<unknown>, { state: 'answered' }> | undefined;
  readonly askAgain: () => void;
}

/** Says why nothing is known of an object, and offers what helps. */
export function NoAnswer({ answer, askAgain }: Props) {
  switch (answer?.state) {
    case undefined:
      return (
        <p class="soft" role="status" data-steps-state="asking">
          {t('object_looking_up')}
        </p>
      );
    case 'signed-out':
      return <SignInFirst />;
    case 'strange-network':
      return (
        <Note severity="info" role="status" data-steps-state="strange-network">
          {t('object_strange_network')}
        </Note>
      );
    case 'no-node':
      return <AllowNode network={answer.network} />;
    case 'failed':
      return (
        <div class="stack" data-steps-state="failed" data-code={answer.code}>
          <Note severity="caution" role="alert">
            {t(answer.code === 'bad-answer' ? 'object_bad_answer' : 'object_silent', answer.host)}
          </Note>
          <div>
            <button type="button" class="primary" onClick={askAgain}>
              {t('try_again')}
            </button>
          </div>
        </div>
      );
  }
}

function SignInFirst() {
  const { busy, error, act } = useAction();
  return (
    <div class="stack" data-steps-state="signed-out">
      <Note severity="info" role="status">
        {t('object_signed_out')}
      </Note>
      <Problem text={error} />
      <div>
        <button type="button" class="primary" disabled={busy} onClick={() => act(signInAndReturn)}>
          {t('sign_in')}
        </button>
      </div>
    </div>
  );
}
