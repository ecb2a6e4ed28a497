import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import { isIdentifier } from '../core/request/identifier';
import { AccessNote } from '../ui/components/access-note';
import { Account } from '../ui/components/account';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSession } from '../ui/hooks/use-session';
import { AddressBook } from './address-book/address-book';
import { Details } from './details/details';
import { History } from './history/history';
import { ConnectionStatus } from './live/connection-status';
import { Outbox } from './outbox';
import { Sections, sectionOf } from './sections';
import { Settings } from './settings/settings';
import { Storage } from './storage';
import { StoredDrafts } from './stored-drafts';
import { useFragment } from './use-fragment';

export function Options() {
  const state = useSession();
  const fragment = useFragment();
  const { error, act } = useAction();
  const shown = isIdentifier(fragment) ? fragment : undefined;
  const section = sectionOf(fragment);
  return (
    <>
      <header class="top">
        <img src="/icons/48.png" alt="" width={32} height={32} />
        <div class="grow">
          <h1>{t(section === 'history' ? 'history_title' : section)}</h1>
          <ConnectionStatus />
        </div>
        {state?.session && <Account session={state.session} />}
        {state && !state.session && (
          <button type="button" class="primary" onClick={() => act(() => call('signIn.open'))}>
            {state.ended ? t('sign_in_again') : t('sign_in')}
          </button>
        )}
      </header>
      <Problem text={error} />
      <AccessNote />
      {state?.ended && <p class="note warn">{t('session_ended_text', state.ended.account)}</p>}
      <Sections current={section} />
      <main>
        {section === 'history' && (
          <>
            <Storage />
            <div class={`columns ${shown ? 'with-details' : ''}`}>
              <div class="listing stack">
                <Outbox />
                <StoredDrafts />
                <History shown={shown} account={state?.session?.account} />
              </div>
              {shown && <Details key={shown} identifier={shown} />}
            </div>
          </>
        )}
        {section === 'book' && <AddressBook />}
        {section === 'settings' && state && <Settings state={state} fragment={fragment} />}
      </main>
    </>
  );
}
