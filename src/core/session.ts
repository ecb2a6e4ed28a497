import { dropUndefined, findFields, findNumber, findText } from './fields';
import { findRelaySession, type RelaySession, relaySessionEnd } from './pairing/relay-session';

/**
 * The signed-in user: tokens for the platform, a relay, or both, and what is shown of the user. Times
 * are in milliseconds since 1970.
 */
export interface Session {
  /** The token of the platform, valid for a day. It is removed when it has expired. */
  readonly jwt?: string | undefined;
  /** When the token of the platform expires or expired. */
  readonly expiresAt: number;
  /** Present when the browser is paired with a relay. */
  readonly relay?: RelaySession | undefined;
  /** The application of the session. */
  readonly apiKey: string;
  /** The user's r-address (claim `sub`). */
  readonly account: string;
  readonly name?: string;
  readonly picture?: string;
  /** Network key such as MAINNET, if the phone reported it. */
  readonly network?: string;
}

/** What stays of a session that ended without a sign-out: enough to offer a new sign-in, no token. */
export interface EndedSession {
  readonly account: string;
  readonly endedAt: number;
}

/** Parses a stored session without its expired tokens; undefined when damaged or none is left. */
export function findSession(value: unknown, now: number): Session | undefined {
  const fields = findFields(value);
  const apiKey = findText(fields?.apiKey);
  const account = findText(fields?.account);
  const expiresAt = findNumber(fields?.expiresAt);
  if (!fields || !apiKey || !account || expiresAt === undefined) return undefined;
  const session = dropUndefined({
    jwt: expiresAt > now ? findText(fields.jwt) : undefined,
    expiresAt,
    relay: findRelaySession(fields.relay, now),
    apiKey,
    account,
    name: findText(fields.name),
    picture: findText(fields.picture),
    network: findText(fields.network),
  }) as Session;
  return session.jwt || session.relay ? session : undefined;
}

/** Parses a stored ended session; also reads it from a stored session that has expired. */
export function findEndedSession(value: unknown): EndedSession | undefined {
  const fields = findFields(value);
  const account = findText(fields?.account);
  const endedAt = findNumber(fields?.endedAt ?? fields?.expiresAt);
  return account && endedAt !== undefined ? { account, endedAt } : undefined;
}

/** Whether the session has the same account and the same application as the owner. */
export function isSessionOf(session: Session, owner: SessionOwner): boolean {
  return session.account === owner.account && session.apiKey === owner.apiKey;
}

/** The account and the application of the session that created something. */
export type SessionOwner = Pick<Session, 'account' | 'apiKey'>;

/** When the last token of the session expires. */
export function sessionEnd({ expiresAt, relay }: Session): number {
  return Math.max(expiresAt, relay ? relaySessionEnd(relay) : 0);
}
