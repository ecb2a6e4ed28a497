import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import { needsSignIn } from '../../core/request/sent-state';
import type { SignRequest } from '../../core/request/sign-request';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { signInAndReturn } from '../sign-in-and-return';

/**
 * Tries again at once. All unsent requests are tried in their order, and each that may have arrived is
 * looked up before it is posted again.
 */
export function Retry({ request }: { request: SignRequest }) {
  const { busy, error, act } = useAction();
  if (needsSignIn(request)) {
    // The worker sends all unsent requests after a sign-in.
    return (
      <button type="button" class="primary" onClick={() => act(signInAndReturn)}>
        {t('sign_in_then_send')}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="primary"
        disabled={busy}
        data-retry
        onClick={() => act(() => call('requests.reconcile'))}
      >
        {t(busy ? 'retrying' : request.uuid ? 'outcome_again' : 'retry_now')}
      </button>
      <Problem text={error} />
    </>
  );
}
