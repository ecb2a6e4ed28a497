import { hasMenus } from '../adapters/browser/has-menus';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import type { EndedSession } from '../core/session';
import { shortAddress } from '../core/transaction/summary';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';

/** The sign-in button, with an explanation after a session has ended. */
export function SignedOut({ ended }: { ended: EndedSession | undefined }) {
  const { busy, error, act } = useAction();
  const openSignIn = async () => {
    await call('signIn.open');
    window.close();
  };
  return (
    <section class="hero stack">
      <h2>{ended ? t('session_ended_title') : t('signed_out_title')}</h2>
      <p class="soft">
        {ended
          ? t('session_ended_text', shortAddress(ended.account))
          : t(hasMenus() ? 'signed_out_text' : 'ways_here')}
      </p>
      <button type="button" class="primary" disabled={busy} onClick={() => act(openSignIn)}>
        {ended ? t('sign_in_again') : t('sign_in')}
      </button>
      <Problem text={error} />
    </section>
  );
}
