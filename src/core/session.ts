import { dropUndefined, findFields, findNumber, findText } from './fields';

/** The signed-in user: the bearer token and what is shown of them. Times in ms since 1970. */
export interface Session {
  readonly jwt: string;
  /** The application the token is for. */
  readonly apiKey: string;
  /** The user's r-address (claim `sub`). */
  readonly account: string;
  readonly expiresAt: number;
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

/** A stored session back from disk; undefined when there is none or it is damaged. */
export function findSession(value: unknown): Session | undefined {
  const fields = findFields(value);
  const jwt = findText(fields?.jwt);
  const apiKey = findText(fields?.apiKey);
  const account = findText(fields?.account);
  const expiresAt = findNumber(fields?.expiresAt);
  if (!fields || !jwt || !apiKey || !account || expiresAt === undefined) return undefined;
  return dropUndefined({
    jwt,
    apiKey,
    account,
    expiresAt,
    name: findText(fields.name),
    picture: findText(fields.picture),
    network: findText(fields.network),
  }) as Session;
}

/** The mark of an ended session back from disk. */
export function findEndedSession(value: unknown): EndedSession | undefined {
  const fields = findFields(value);
  const account = findText(fields?.account);
  const endedAt = findNumber(fields?.endedAt);
  return account && endedAt !== undefined ? { account, endedAt } : undefined;
}

/** Whether it is the session something was made with: the same account at the same application. */
export function isSessionOf(session: Session, made: { account: string; apiKey: string }): boolean {
  return session.account === made.account && session.apiKey === made.apiKey;
}

/** Whether its token can still be used. */
export function isLive(session: Session, now: number): boolean {
  return session.expiresAt > now;
}
