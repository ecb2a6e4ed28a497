import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { isPrivateContext } from '../adapters/browser/private-context';
import { call } from '../adapters/messaging/messaging';
import { onFallbackChange } from '../adapters/storage/fallback-store';
import { t } from '../adapters/text/i18n';
import type { Draft } from '../core/draft';
import type { SessionState } from '../core/session-state';
import { UpdateNote } from '../ui/components/update-note';
import { useFocusRestore } from '../ui/hooks/use-focus-restore';
import { useLate } from '../ui/hooks/use-late';
import { useSession } from '../ui/hooks/use-session';
import { useStored } from '../ui/hooks/use-stored';
import { AccountCard } from './account-card';
import { Actions } from './actions';
import { Drafts } from './drafts';
import { EndedRequests } from './ended-requests';
import { Foot } from './foot';
import { Paste } from './paste';
import { type PopupRequests, readRequests } from './read-requests';
import { SignedOut } from './signed-out';
import { WaitingRequests } from './waiting-requests';

interface Props {
  readonly session: SessionState;
  /** Undefined when the database could not be read. */
  readonly requests: PopupRequests | undefined;
  readonly drafts: Draft[] | undefined;
  /** Only where the browser has no context menus. */
  readonly MenuButtons: ComponentType | undefined;
}

const isPrivate = isPrivateContext();

/** The account, what can be done, the requests that wait or ended last, and the drafts. */
export function Popup({ MenuButtons, ...initial }: Props) {
  const { session, ended } = useSession(initial.session) ?? initial.session;
  const { value, failed, refresh } = useStored(readRequests, initial.requests);
  const waiting = value?.waiting ?? [];
  const Notes = useLate(async () => (await import('./notes')).Notes);
  const { container, onPress } = useFocusRestore<HTMLDivElement>(session === undefined);
  useEffect(() => (isPrivate ? onFallbackChange(refresh) : undefined), []);
  useEffect(() => {
    // In an effect, so that the popup renders before the worker is awake.
    if (initial.session.session) void call('session.check').catch(() => undefined);
    if (initial.requests?.hasOpen) void call('requests.reconcile').catch(() => undefined);
  }, []);
  return (
    <>
      <header class="row">
        <img src="/icons/48.png" alt="" width={22} height={22} />
        <h1 class="grow">{t('extensionName')}</h1>
      </header>
      {Notes && <Notes failed={failed} />}
      {isPrivate && <p class="small soft">{t('private_apart')}</p>}
      <div ref={container}>
        {session ? <AccountCard session={session} /> : <SignedOut ended={ended} />}
      </div>
      <Actions />
      <Paste />
      {MenuButtons && <MenuButtons />}
      {(session || waiting.length > 0) && <WaitingRequests requests={waiting} />}
      <EndedRequests requests={value?.ended ?? []} />
      <Drafts drafts={initial.drafts ?? []} />
      {!isPrivate && <UpdateNote />}
      <Foot isSignedIn={session !== undefined} onSignOut={onPress} />
    </>
  );
}
