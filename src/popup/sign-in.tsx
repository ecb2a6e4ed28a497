import { useEffect, useRef, useState } from 'preact/hooks';
import { hasMenus } from '../adapters/browser/has-menus';
import { isPhone } from '../adapters/browser/is-phone';
import { takeSignInReturn } from '../adapters/browser/sign-in-window-id';
import { closePage, focusWindow } from '../adapters/browser/windows';
import { selectionItemName } from '../adapters/menus/item-name';
import { call } from '../adapters/messaging/messaging';
import { pairAgain } from '../adapters/relay/pair';
import { findApiKey } from '../adapters/settings/settings';
import { getSessionState } from '../adapters/sign-in/session-store';
import { SignInError, type SignInFailure, signIn } from '../adapters/sign-in/sign-in';
import { t } from '../adapters/text/i18n';
import type { Session } from '../core/session';
import { AccessNote } from '../ui/components/access-note';
import { Account } from '../ui/components/account';
import { OpenInXaman } from '../ui/components/open-on-phone';
import { Title } from '../ui/components/title';
import { refreshAccess } from '../ui/hooks/use-access';
import { SignInFailed } from './sign-in-failed';

/** After this time the page shows a timeout. A later approval is still accepted. */
const APPROVAL_TIMEOUT_MS = 10 * 60_000;

/** A slow relay delays the end of a sign-in by no more than this. */
const PAIRING_TIMEOUT_MS = 5000;

type State =
  | { readonly step: 'waiting' }
  | { readonly step: 'no-access' }
  | { readonly step: 'failed'; readonly failure: SignInFailure | 'timeout' }
  | { readonly step: 'done'; readonly session: Session };

/**
 * The sign-in page. It has its own window, because the popup may close and the worker may stop while
 * the user approves on the phone. When a page waits for the sign-in, this one closes when it is done,
 * and the waiting page comes to the front.
 */
export function SignIn() {
  const [state, setState] = useState<State>({ step: 'waiting' });
  const attempt = useRef(new AbortController());
  /** The link that opens Xaman on this device; undefined until it is known. */
  const [link, setLink] = useState<string>();

  const start = async () => {
    attempt.current.abort();
    attempt.current = new AbortController();
    const { signal } = attempt.current;
    if (!(await refreshAccess())) return setState({ step: 'no-access' });
    setState({ step: 'waiting' });
    setLink(undefined);
    const timer = setTimeout(
      () => setState({ step: 'failed', failure: 'timeout' }),
      APPROVAL_TIMEOUT_MS,
    );
    try {
      const apiKey = await findApiKey();
      if (!apiKey) throw new SignInError('no_key');
      await call('session.adopt', await signIn(apiKey, signal, setLink));
      const { session } = await getSessionState();
      if (!session) throw new SignInError('bad_answer');
      await Promise.race([pairAgain(session).catch(console.warn), pause(PAIRING_TIMEOUT_MS)]);
      await finish(session);
    } catch (error) {
      if (!signal.aborted) setState({ step: 'failed', failure: toFailure(error) });
    } finally {
      clearTimeout(timer);
    }
  };
  const finish = async (session: Session) => {
    setState({ step: 'done', session });
    const waiting = await takeSignInReturn().catch(() => undefined);
    if (waiting !== undefined && (await focusWindow(waiting))) await closePage();
  };
  useEffect(() => void start(), []);

  if (state.step === 'done') return <Done session={state.session} />;
  if (state.step === 'failed')
    return <SignInFailed failure={state.failure} onRetry={() => void start()} />;
  if (state.step === 'no-access') {
    return (
      <>
        <Title>{t('access_title')}</Title>
        <AccessNote onAllowed={() => void start()} />
      </>
    );
  }
  return (
    <>
      <Title>{t('sign_in_waiting_title')}</Title>
      <p class="soft" role="status">
        {t(isPhone() ? 'sign_in_waiting_here' : 'sign_in_waiting_text')}
      </p>
      {link && isPhone() && <OpenInXaman link={link} />}
      <button type="button" onClick={() => void start()}>
        {t('sign_in_start_over')}
      </button>
    </>
  );
}

function Done({ session }: { session: Session }) {
  return (
    <>
      <Title>{t('sign_in_done_title')}</Title>
      <div class="card">
        <Account session={session} />
      </div>
      <p>{hasMenus() ? t('sign_in_done_text', selectionItemName()) : t('ways_here')}</p>
      <button type="button" class="primary" onClick={() => void closePage()}>
        {t('close')}
      </button>
    </>
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function toFailure(error: unknown): SignInFailure {
  if (!(error instanceof SignInError)) console.error(error);
  return error instanceof SignInError ? error.failure : 'bad_answer';
}
