import type { RelaySession, RelayStatus } from './pairing/relay-session';
import {
  type EndedSession,
  findSession,
  isSessionOf,
  type Session,
  type SessionOwner,
} from './session';

export interface SessionState {
  /** Present only while it can be used. */
  readonly session?: Session | undefined;
  /** Present when a session ended by itself and nobody signed in or out since. */
  readonly ended?: EndedSession | undefined;
}

/** After a sign-in. What the same account paired with stays; another's is not used for it. */
export function afterSignIn({ session }: SessionState, fresh: Session): SessionState {
  const relay = session && isSessionOf(session, fresh) && session.relay;
  return { session: relay ? { ...fresh, relay } : fresh };
}

/** After pairing with a relay, or, given none, parting from it. */
export function afterPairing(
  state: SessionState,
  made: SessionOwner,
  paired: RelaySession | undefined,
  now: number,
): SessionState {
  const { session } = state;
  if (!session || !isSessionOf(session, made)) return state;
  return left({ ...session, relay: paired }, now);
}

/**
 * After something was learnt of a token; of one that is not in use any more, nothing follows.
 * @param news undefined when the token is over: then only its own part of the session is
 */
export function afterRelayStatus(
  state: SessionState,
  token: string,
  news: RelayStatus | undefined,
  now: number,
): SessionState {
  const { session } = state;
  if (!session) return state;
  const { jwt, relay } = session;
  const isOver = jwt === token && !news;
  const isRelay = relay?.token === token;
  return left(
    {
      ...session,
      ...(isOver && { jwt: undefined }),
      ...(isRelay && { relay: news && { ...relay, ...news } }),
    },
    now,
  );
}

function left(session: Session, now: number): SessionState {
  const live = findSession(session, now);
  return live ? { session: live } : { ended: { account: session.account, endedAt: now } };
}
