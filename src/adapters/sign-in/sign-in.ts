import { checkClaims, ISSUER } from '../../core/claims';
import { CompanionError } from '../../core/companion-error';
import { dropUndefined, findFields, findJson, findText } from '../../core/fields';
import type { Session } from '../../core/session';
import { browser } from '../browser/browser';
import { checkJwtSignature } from '../platform/jwt-signature';
import { openSignInWindow } from './sign-in-window';
import type { SignInAttempt } from './xaman-sdk';

/** How a sign-in can fail. Each has a sentence, `sign_in_<failure>`. */
export type SignInFailure =
  | 'rejected'
  | 'closed'
  | 'blocked'
  | 'misconfigured'
  | 'no_key'
  | 'offline'
  | 'platform_down'
  | 'bad_answer';

export class SignInError extends Error {
  override readonly name = 'SignInError';
  constructor(
    readonly failure: SignInFailure,
    options?: { cause?: unknown },
  ) {
    super(failure, options);
  }
}

/** The hosts that browsers reserve for redirects to extensions. */
const REDIRECT_HOST = /^https:\/\/\w+\.(extensions\.allizom|chromiumapp)\.org\//;

/**
 * The redirect address that must be registered on the platform (protocol §2.7, "with a path"). Its
 * host comes from `identity`, or from the manifest's host permissions where there is no `identity`.
 */
export function redirectUri(): string {
  if (browser.identity) return browser.identity.getRedirectURL('xaman');
  const hosts: string[] = browser.runtime.getManifest().host_permissions ?? [];
  const [root = ''] = hosts.flatMap((host) => REDIRECT_HOST.exec(host)?.[0] ?? []);
  return `${root}xaman`;
}

/**
 * Signs in with OAuth2: shows the platform's window, waits for the approval on the phone, exchanges
 * the code for a JWT and verifies it.
 * @param superseded aborts when a newer attempt starts: then this one is not diagnosed
 * @param onSignPage called with the link that opens Xaman, where the platform shows in a tab
 * @throws SignInError
 */
export async function signIn(
  apiKey: string,
  superseded: AbortSignal,
  onSignPage: (address: string) => void,
): Promise<Session> {
  const { createSignInAttempt } = await import('./xaman-sdk');
  const attempt = createSignInAttempt(apiKey, redirectUri());
  let failure: SignInFailure = 'closed';
  const hasFailed = async () => {
    failure = await diagnose(attempt.url, STUCK);
    return failure !== 'closed';
  };
  const showPlatform = async () => {
    if (browser.identity) return openSignInWindow(attempt.url, hasFailed);
    const { openSignInTab } = await import('./sign-in-tab');
    return openSignInTab(attempt.url, redirectUri(), superseded, onSignPage);
  };
  const redirectedUrl = await showPlatform().catch(async (cause) => {
    if (failure === 'closed' && !superseded.aborted) failure = await diagnose(attempt.url, cause);
    throw new SignInError(failure, { cause });
  });
  return exchangeCode(attempt, redirectedUrl, apiKey);
}

async function exchangeCode(
  attempt: SignInAttempt,
  redirectedUrl: string,
  apiKey: string,
): Promise<Session> {
  if (!redirectedUrl.startsWith(redirectUri())) throw new SignInError('bad_answer');
  if (new URL(redirectedUrl).searchParams.get('error')) throw new SignInError('rejected');
  const signal = AbortSignal.timeout(30_000);
  try {
    const jwt = await rejectOnAbort(signal, attempt.exchange(redirectedUrl));
    await checkJwtSignature(jwt, signal);
    const claims = checkClaims(jwt, apiKey, Date.now());
    const profile = await findProfile(jwt, claims.account, signal);
    return dropUndefined({ jwt, apiKey, ...claims, ...profile }) as Session;
  } catch (cause) {
    const offline = cause instanceof CompanionError && cause.code === 'offline';
    throw new SignInError(offline ? 'offline' : 'bad_answer', { cause });
  }
}

/** Rejects with `offline` when the signal aborts first: the SDK's calls take no signal. */
function rejectOnAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new CompanionError('offline')), { once: true });
    }),
  ]);
}

/** Name and picture of the user; empty when that call fails, so that sign-in goes on (protocol §1.6). */
async function findProfile(jwt: string, account: string, signal: AbortSignal) {
  try {
    const headers = { Authorization: `Bearer ${jwt}` };
    const response = await fetch(`${ISSUER}/userinfo`, {
      headers,
      signal,
      credentials: 'omit',
      redirect: 'error',
    });
    const profile = findFields(findJson(await response.text()));
    if (!response.ok || profile?.sub !== account) return {};
    const picture = findText(profile.picture);
    return {
      name: findText(profile.name)?.slice(0, 80),
      picture: picture?.startsWith('https://xumm.app/avatar/') ? picture : undefined,
    };
  } catch {
    return {};
  }
}

/** The cause for `diagnose` when the window is stuck on its first address. */
const STUCK = 'stuck';

/**
 * Finds out why a sign-in failed by fetching the same address again. The browser reports only that
 * the window was closed or did not load, and the platform does not redirect on a wrong API key or
 * redirect address (protocol §2.4).
 */
async function diagnose(url: string, cause: unknown): Promise<SignInFailure> {
  const probe = (address: string) =>
    fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(10_000),
    });
  try {
    const response = await probe(url);
    if (response.status >= 500) return 'platform_down';
    if (response.status >= 400) return 'misconfigured';
    // The platform redirects, but the window did not follow.
    if (cause === STUCK && response.type === 'opaqueredirect') return 'blocked';
  } catch {
    const reachable = await probe('https://xumm.app/api/v1/jwt/ping').catch(() => undefined);
    return reachable ? 'blocked' : 'offline';
  }
  return /could not be loaded/i.test(String(cause)) ? 'blocked' : 'closed';
}
