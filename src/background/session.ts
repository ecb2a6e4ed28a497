import { ping } from '../adapters/platform/payloads';
import { dropSession, getSessionState, saveSession } from '../adapters/session-store';
import { CompanionError, codeOf } from '../core/companion-error';
import type { SignRequest } from '../core/request/sign-request';
import { findSession, isLive, isSessionOf, type Session } from '../core/session';

/** Takes over a sign-in. @throws CompanionError `bad-input` when it is none or has ended */
export async function adoptSession(fresh: Session): Promise<void> {
  const session = findSession(fresh);
  if (!session || !isLive(session, Date.now())) throw new CompanionError('bad-input');
  await saveSession(session);
}

/** The session a request may be followed with: its own account's, at its own application. */
export async function findSessionFor(request: SignRequest): Promise<Session | undefined> {
  const { session } = await getSessionState();
  return session && isSessionOf(session, request) ? session : undefined;
}

/** Why `findSessionFor` finds none. */
export async function sessionProblem(request: SignRequest): Promise<CompanionError> {
  const { session } = await getSessionState();
  if (!session) return new CompanionError('signed-out');
  const other = session.account === request.account ? 'other-application' : 'other-account';
  return new CompanionError(other);
}

/** The platform said the token is over: it is forgotten, nothing else is. */
export async function endSession(session: Session): Promise<void> {
  const { session: current } = await getSessionState();
  // A late answer to an old token must not end the session signed in since.
  if (current?.jwt !== session.jwt) return;
  await dropSession({ account: session.account, endedAt: Date.now() });
}

/** Only the platform's own word ends a session: offline, 5xx and garbage say nothing about it. */
export async function checkSession(): Promise<void> {
  const { session, ended } = await getSessionState();
  if (!session) {
    // A token whose time is over is not kept.
    if (ended) await dropSession(ended);
    return;
  }
  try {
    await ping(session.jwt);
  } catch (error) {
    if (codeOf(error) === 'session-ended') await endSession(session);
  }
}
