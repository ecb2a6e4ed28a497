import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { isPrivateContext } from '../adapters/browser/private-context';
import { openHistory, openHistoryInNormalWindow } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';
import { onFallbackChange } from '../adapters/storage/fallback-store';
import { t } from '../adapters/text/i18n';
import type { Draft } from '../core/draft';
import type { SignRequest } from '../core/request/sign-request';
import { isWaiting } from '../core/request/status';
import type { SessionState } from '../core/session-state';
import { AccessNote } from '../ui/components/access-note';
import { Account } from '../ui/components/account';
import { LossNote } from '../ui/components/loss-note';
import { Problem } from '../ui/components/problem';
import { StorageNote } from '../ui/components/storage-note';
import { UpdateNote } from '../ui/components/update-note';
import { useAction } from '../ui/hooks/use-action';
import { useSession } from '../ui/hooks/use-session';
import { useStored } from '../ui/hooks/use-stored';
import { Drafts } from './drafts';
import { Paste } from './paste';
import { readOpenRequests } from './read-open-requests';
import { SignedOut } from './signed-out';
import { WaitingRequests } from './waiting-requests';

interface Props {
  readonly session: SessionState;
  /** Undefined when the database could not be read. */
  readonly open: SignRequest[] | undefined;
  readonly drafts: Draft[] | undefined;
  /** Only where the browser has no context menus. */
  readonly MenuButtons: ComponentType | undefined;
}

const isPrivate = isPrivateContext();

/** The account, the waiting requests, and the drafts. */
export function Popup({ MenuButtons, ...initial }: Props) {
  const state = useSession(initial.session) ?? initial.session;
  const { value: open, failed, refresh } = useStored(readOpenRequests, initial.open);
  // Private requests are not in the history: they are shown here until they are deleted.
  const waiting = (open ?? []).filter((row) => row.private || isWaiting(row, Date.now()));
  const { error, act } = useAction();
  useEffect(() => (isPrivate ? onFallbackChange(refresh) : undefined), []);
  useEffect(() => {
    // In an effect, so that the popup renders before the worker is awake.
    if (initial.session.session) void call('session.check').catch(() => undefined);
    if (initial.open?.length) void call('requests.reconcile').catch(() => undefined);
  }, []);
  return (
    <>
      <header class="row">
        <img src="/icons/48.png" alt="" width={22} height={22} />
        <h1 class="grow">{t('extensionName')}</h1>
        <button type="button" class="plain small" onClick={() => act(showHistory)}>
          {t('history')}
        </button>
      </header>
      <Problem text={error} />
      <AccessNote />
      {isPrivate ? (
        <p class="small soft">{t('private_apart')}</p>
      ) : (
        <>
          <LossNote />
          <StorageNote failure={failed ? 'storage' : undefined} />
        </>
      )}
      {state.session ? (
        <div class="card">
          <Account session={state.session} />
        </div>
      ) : (
        <SignedOut ended={state.ended} />
      )}
      {(state.session || waiting.length > 0) && <WaitingRequests requests={waiting} />}
      <Paste />
      {MenuButtons && <MenuButtons />}
      <Drafts drafts={initial.drafts ?? []} />
      {state.session && (
        <footer class="row spread">
          <span class="small soft">{!MenuButtons && t('hint_menu')}</span>
          <button
            type="button"
            class="plain small"
            onClick={() => act(() => call('session.signOut'))}
          >
            {t('sign_out')}
          </button>
        </footer>
      )}
      {!isPrivate && <UpdateNote />}
    </>
  );
}

async function showHistory() {
  await (isPrivate ? openHistoryInNormalWindow() : openHistory());
  window.close();
}
