import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import type { SessionState } from '../../core/session-state';
import { shortAddress } from '../../core/transaction/summary';
import { Account } from '../../ui/components/account';
import { Problem } from '../../ui/components/problem';
import { SignOut } from '../../ui/components/sign-out';
import { useAction } from '../../ui/hooks/use-action';
import { SettingsSection } from './controls/section';

/** Who is signed in and until when, and how to sign in or out. */
export function AccountSettings({ state }: { state: SessionState }) {
  const { busy, error, act } = useAction();
  const { session, ended } = state;
  return (
    <SettingsSection id="account">
      {session ? (
        <>
          <div class="card">
            <Account session={session} />
          </div>
          <SignOut />
        </>
      ) : (
        <>
          <p>
            {ended ? t('session_ended_text', shortAddress(ended.account)) : t('account_signed_out')}
          </p>
          <div class="row">
            <button type="button" disabled={busy} onClick={() => act(() => call('signIn.open'))}>
              {t(ended ? 'sign_in_again' : 'sign_in')}
            </button>
          </div>
          <Problem text={error} />
        </>
      )}
      <p class="soft small">{t('account_others')}</p>
    </SettingsSection>
  );
}
