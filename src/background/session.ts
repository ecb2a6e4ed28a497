import { changeSession } from '../adapters/sign-in/change-session';
import { getSessionState } from '../adapters/sign-in/session-store';
import { CompanionError } from '../core/companion-error';
import { findRelaySession } from '../core/pairing/relay-session';
import type { SignRequest } from '../core/request/sign-request';
import { findSession, isSessionOf, type Session, type SessionOwner } from '../core/session';
import { afterPairing, afterSignIn } from '../core/session-state';
import { platform } from './platform';
import { storeTokenNews } from './token-news';

/** Takes over a sign-in. @throws CompanionError `bad-input` when it is none or has ended */
export async function adoptSession(fresh: Session): Promise<void> {
  const session = findSession(fresh, Date.now());
  if (!session) throw new CompanionError('bad-input');
  await changeSession((state) => afterSignIn(state, session));
}

/** Takes over what a page paired with, if the one it did so for is still signed in. */
export function pairSession(made: SessionOwner, paired: unknown): Promise<void> {
  const now = Date.now();
  const relay = findRelaySession(paired, now);
  return changeSession((state) => afterPairing(state, made, relay, now));
}

/**
 * The session a request may be followed with: its own account's, at its own application.
 * @throws CompanionError `signed-out`, `other-account`, `other-application`
 */
export async function expectSessionFor(request: SignRequest): Promise<Session> {
  const { session } = await getSessionState();
  if (!session) throw new CompanionError('signed-out');
  if (isSessionOf(session, request)) return session;
  const other = session.account === request.account ? 'other-application' : 'other-account';
  throw new CompanionError(other);
}

export function findSessionFor(request: SignRequest): Promise<Session | undefined> {
  return expectSessionFor(request).catch(() => undefined);
}

/** Whether it still works, and until when a relay pushes; what is over by now is not kept. */
export async function checkSession(): Promise<void> {
  await changeSession((state) => state);
  const { session } = await getSessionState();
  const until = session && (await platform.ping(session).catch(() => undefined));
  if (session?.relay && until) await storeTokenNews(session.relay.token, { until });
}
