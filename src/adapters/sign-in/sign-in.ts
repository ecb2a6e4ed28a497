import { checkClaims, ISSUER } from '../../core/claims';
import { CompanionError } from '../../core/companion-error';
import { dropUndefined, findFields, findJson, findText } from '../../core/fields';
import type { Session } from '../../core/session';
import { browser } from '../browser/browser';
import { checkJwtSignature } from '../platform/jwt-signature';
import { openSignInWindow } from './sign-in-window';
import type { SignInAttempt } from './xaman-sdk';

/** How a sign-in can fail; each its own sentence (`sign_in_<failure>`). */
export type SignInFailure =
  | 'rejected'
  | 'closed'
  | 'blocked'
  | 'misconfigured'
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

/** The hosts browsers keep for the redirects of their extensions. */
const REDIRECT_HOST = /^https:\/\/\w+\.(extensions\.allizom|chromiumapp)\.org\//;

/**
 * The address the platform must know for this extension (protocol §2.7, "with a path"). Where there
 * is no `identity` to ask, its host is among those the manifest has us see.
 */
export function redirectUri(): string {
  if (browser.identity) return browser.identity.getRedirectURL('xaman');
  const hosts: string[] = browser.runtime.getManifest().host_permissions ?? [];
  const [root = ''] = hosts.flatMap((host) => REDIRECT_HOST.exec(host)?.[0] ?? []);
  return `${root}xaman`;
}

/**
 * Signs in: the platform's window, the phone's approval, the code traded for a verified token.
 * @param superseded aborted when a newer attempt takes over: then nobody asks why this one failed
 * @param onSignPage given the platform's link for the phone's app, where it shows in a tab
 * @throws SignInError
 */
export async function signIn(
  apiKey: string,
  superseded: AbortSignal,
  onSignPage: (address: string) => void,
): Promise<Session> {
  const { createSignInAttempt } = await import('./xaman-sdk');
  const attempt = createSignInAttempt(apiKey, redirectUri());
  let found: SignInFailure = 'closed';
  const hasFailed = async () => {
    found = await diagnose(attempt.url, STUCK);
    return found !== 'closed';
  };
  const showPlatform = async () => {
    if (browser.identity) return openSignInWindow(attempt.url, hasFailed);
    const { openSignInTab } = await import('./sign-in-tab');
    return openSignInTab(attempt.url, redirectUri(), superseded, onSignPage);
  };
  const returned = await showPlatform().catch(async (cause) => {
    if (found === 'closed' && !superseded.aborted) found = await diagnose(attempt.url, cause);
    throw new SignInError(found, { cause });
  });
  return exchangeCode(attempt, returned, apiKey);
}

async function exchangeCode(
  attempt: SignInAttempt,
  returned: string,
  apiKey: string,
): Promise<Session> {
  if (!returned.startsWith(redirectUri())) throw new SignInError('bad_answer');
  if (new URL(returned).searchParams.get('error')) throw new SignInError('rejected');
  const signal = AbortSignal.timeout(30_000);
  try {
    const jwt = await rejectOnAbort(signal, attempt.exchange(returned));
    await checkJwtSignature(jwt, signal);
    const claims = checkClaims(jwt, apiKey, Date.now());
    const profile = await findProfile(jwt, claims.account, signal);
    return dropUndefined({ jwt, apiKey, ...claims, ...profile }) as Session;
  } catch (cause) {
    const offline = cause instanceof CompanionError && cause.code === 'offline';
    throw new SignInError(offline ? 'offline' : 'bad_answer', { cause });
  }
}

/** Rejects when the signal aborts first: the SDK's own calls take no signal. */
function rejectOnAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new CompanionError('offline')), { once: true });
    }),
  ]);
}

/** Name and picture, when the platform knows them; their lack never stops a sign-in (§1.6). */
async function findProfile(jwt: string, account: string, signal: AbortSignal) {
  try {
    const headers = { Authorization: `Bearer ${jwt}` };
    const answer = await fetch(`${ISSUER}/userinfo`, { headers, signal, credentials: 'omit' });
    const profile = findFields(findJson(await answer.text()));
    if (!answer.ok || profile?.sub !== account) return {};
    const picture = findText(profile.picture);
    return {
      name: findText(profile.name)?.slice(0, 80),
      picture: picture?.startsWith('https://xumm.app/avatar/') ? picture : undefined,
    };
  } catch {
    return {};
  }
}

/** What `diagnose` is told of a window that stands where it should have led on. */
const STUCK = 'stuck';

/**
 * The browser says only that the window closed or did not load. The platform never redirects on a
 * wrong key or redirect (protocol §2.4), so the same address is asked once more, for its status.
 */
async function diagnose(url: string, cause: unknown): Promise<SignInFailure> {
  const probe = (address: string) =>
    fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(10_000),
    });
  try {
    const answer = await probe(url);
    if (answer.status >= 500) return 'platform_down';
    if (answer.status >= 400) return 'misconfigured';
    // It leads on, and yet the window did not get there.
    if (cause === STUCK && answer.type === 'opaqueredirect') return 'blocked';
  } catch {
    const reachable = await probe('https://xumm.app/api/v1/jwt/ping').catch(() => undefined);
    return reachable ? 'blocked' : 'offline';
  }
  return /could not be loaded/i.test(String(cause)) ? 'blocked' : 'closed';
}
