import type { RelaySession, RelayStatus } from './pairing/relay-session';
import {
  type EndedSession,
  findSession,
  isSessionOf,
  type Session,
  type SessionOwner,
} from './session';

export interface SessionState {
  /** Present only while it is valid. */
  readonly session?: Session | undefined;
  /** Present when the last session expired or was ended elsewhere, until the next sign-in or sign-out. */
  readonly ended?: EndedSession | undefined;
}

/** The state after a sign-in. The relay of the old session is kept only for the same account. */
export function afterSignIn({ session }: SessionState, newSession: Session): SessionState {
  const relay = session && isSessionOf(session, newSession) && session.relay;
  return { session: relay ? { ...newSession, relay } : newSession };
}

/**
 * The state after pairing with a relay.
 * @param owner the session that was paired; another session stays unchanged
 * @param paired undefined removes the relay
 */
export function afterPairing(
  state: SessionState,
  owner: SessionOwner,
  paired: RelaySession | undefined,
  now: number,
): SessionState {
  const { session } = state;
  if (!session || !isSessionOf(session, owner)) return state;
  return stateOf({ ...session, relay: paired }, now);
}

/**
 * The state after a call showed something about a token. A token that is not in use changes nothing.
 * @param status undefined when the token has ended: only its part of the session is removed
 */
export function afterRelayStatus(
  state: SessionState,
  token: string,
  status: RelayStatus | undefined,
  now: number,
): SessionState {
  const { session } = state;
  if (!session) return state;
  const { jwt, relay } = session;
  const isJwtOver = jwt === token && !status;
  const isRelay = relay?.token === token;
  return stateOf(
    {
      ...session,
      ...(isJwtOver && { jwt: undefined }),
      ...(isRelay && { relay: status && { ...relay, ...status } }),
    },
    now,
  );
}

function stateOf(session: Session, now: number): SessionState {
  const valid = findSession(session, now);
  return valid ? { session: valid } : { ended: { account: session.account, endedAt: now } };
}
