import { dropUndefined, findFields, findNumber, findText } from './fields';
import { findRelaySession, type RelaySession, relaySessionEnd } from './pairing/relay-session';

/**
 * The signed-in user: with what the platform, a relay, or both of them are asked, and what is shown
 * of them. Times in ms since 1970.
 */
export interface Session {
  /** The platform's token, which lasts a day; one that ended is not kept. */
  readonly jwt?: string | undefined;
  /** When the platform's token ends, or did. */
  readonly expiresAt: number;
  /** Where the user paired with one. */
  readonly relay?: RelaySession | undefined;
  /** The application it is for. */
  readonly apiKey: string;
  /** The user's r-address (claim `sub`). */
  readonly account: string;
  readonly name?: string;
  readonly picture?: string;
  /** Network key such as MAINNET, when the phone told. */
  readonly network?: string;
}

/** What stays after a session ended by itself: enough to offer the way back, no token. */
export interface EndedSession {
  readonly account: string;
  readonly endedAt: number;
}

/** What of a stored session can still be used; undefined when nothing can, or it is damaged. */
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

/** The mark of an ended session back from disk, or what is left of one whose time is over. */
export function findEndedSession(value: unknown): EndedSession | undefined {
  const fields = findFields(value);
  const account = findText(fields?.account);
  const endedAt = findNumber(fields?.endedAt ?? fields?.expiresAt);
  return account && endedAt !== undefined ? { account, endedAt } : undefined;
}

/** Whether it is the session something was made with: the same account at the same application. */
export function isSessionOf(session: Session, made: SessionOwner): boolean {
  return session.account === made.account && session.apiKey === made.apiKey;
}

/** With whose session something was made. */
export type SessionOwner = Pick<Session, 'account' | 'apiKey'>;

/** When the last of it ends. */
export function sessionEnd({ expiresAt, relay }: Session): number {
  return Math.max(expiresAt, relay ? relaySessionEnd(relay) : 0);
}
