import { changeSession } from '../adapters/sign-in/change-session';
import { getSessionState } from '../adapters/sign-in/session-store';
import { CompanionError } from '../core/companion-error';
import { findRelaySession } from '../core/pairing/relay-session';
import type { SignRequest } from '../core/request/sign-request';
import { findSession, isSessionOf, type Session, type SessionOwner } from '../core/session';
import { afterPairing, afterSignIn } from '../core/session-state';
import { platform } from './platform';
import { storeTokenStatus } from './token-status';

/** Stores a sign-in. @throws CompanionError `bad-input` when it is damaged or has expired */
export async function adoptSession(newSession: Session): Promise<void> {
  const session = findSession(newSession, Date.now());
  if (!session) throw new CompanionError('bad-input');
  await changeSession((state) => afterSignIn(state, session));
}

/** Stores the relay that a page paired with, or removes it, if the same session is still current. */
export function pairSession(owner: SessionOwner, paired: unknown): Promise<void> {
  const now = Date.now();
  const relay = findRelaySession(paired, now);
  return changeSession((state) => afterPairing(state, owner, relay, now));
}

/**
 * The session that may send and refresh a request: of the same account and the same application.
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

/** Removes expired tokens, checks the session, and stores until when the relay pushes. */
export async function checkSession(): Promise<void> {
  await changeSession((state) => state);
  const { session } = await getSessionState();
  const until = session && (await platform.ping(session).catch(() => undefined));
  if (session?.relay && until) await storeTokenStatus(session.relay.token, { until });
}
