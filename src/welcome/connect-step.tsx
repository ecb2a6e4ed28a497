import { getOwnWindowId } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import { Account } from '../ui/components/account';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/** Opens the sign-in window, which says what to do when it fails, and comes back here after it. */
export function ConnectStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { session, ended } = setup;
  const { busy, error, act } = useAction();
  const connect = async () => call('signIn.open', await getOwnWindowId());
  return (
    <Step name="connect" title={t('signed_out_title')} isDone={session !== undefined} {...step}>
      {session ? (
        <div class="card">
          <Account session={session} />
        </div>
      ) : (
        <>
          <p class="soft">{t('welcome_connect')}</p>
          <div>
            <button
              type="button"
              class={step.isNext ? 'primary' : ''}
              disabled={busy}
              onClick={() => act(connect)}
            >
              {t(ended ? 'sign_in_again' : 'sign_in')}
            </button>
          </div>
          <Problem text={error} />
        </>
      )}
    </Step>
  );
}
