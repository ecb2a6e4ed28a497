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
import { useAction } from '../ui/hooks/use-action';
import { useSession } from '../ui/hooks/use-session';
import { useStored } from '../ui/hooks/use-stored';
import { Drafts } from './drafts';
import { Paste } from './paste';
import { readOpenRequests } from './read-open-requests';
import { SignedOut } from './signed-out';
import { WaitingRequests } from './waiting-requests';

interface First {
  readonly session: SessionState;
  /** Undefined when the disk could not be read. */
  readonly open: SignRequest[] | undefined;
  readonly drafts: Draft[] | undefined;
  /** What pages' menu offers, where they have none. */
  readonly MenuButtons: ComponentType | undefined;
}

const inPrivate = isPrivateContext();

/** Who is signed in, what waits, and what was begun. */
export function Popup({ MenuButtons, ...first }: First) {
  const state = useSession(first.session) ?? first.session;
  const { value: open, failed, refresh } = useStored(readOpenRequests, first.open);
  // What is private stands nowhere else: it is shown as long as it is kept.
  const waiting = (open ?? []).filter((row) => row.private || isWaiting(row, Date.now()));
  const { error, act } = useAction();
  useEffect(() => (inPrivate ? onFallbackChange(refresh) : undefined), []);
  useEffect(() => {
    // After the first paint: the worker need not be awake to show what is stored.
    if (first.session.session) void call('session.check').catch(() => undefined);
    if (first.open?.length) void call('requests.reconcile').catch(() => undefined);
  }, []);
  return (
    <>
      <header class="row">
        <img src="/icons/48.png" alt="" width={22} height={22} />
        <h1 class="grow">{t('extensionName')}</h1>
        <button type="button" class="plain small" onClick={() => act(show)}>
          {t('history')}
        </button>
      </header>
      <Problem text={error} />
      <AccessNote />
      {inPrivate ? (
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
      <Drafts drafts={first.drafts ?? []} />
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
    </>
  );
}

async function show() {
  await (inPrivate ? openHistoryInNormalWindow() : openHistory());
  window.close();
}
