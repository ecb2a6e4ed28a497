import { findFields, findNumber, findText } from '../fields';

/**
 * The user's session at their relay, which can push for longer than the platform's token is valid.
 */
export interface RelaySession {
  /** As normalized by `findRelayUrl`. */
  readonly url: string;
  readonly token: string;
  /** When push ends, in milliseconds since 1970; each signature extends it. */
  readonly until: number;
  /** Time of the last failed request to the relay; absent after a successful one. */
  readonly failedAt?: number | undefined;
}

/** Changes of a session after a request to the relay. */
export type RelayStatus = Partial<Pick<RelaySession, 'until' | 'failedAt'>>;

/**
 * For this long after push ends, requests can be sent; signing one with its QR code renews push.
 */
const GRACE_MS = 60 * 24 * 3_600_000;

/** The largest time value of a Date. */
const MAX_TIME = 8.64e15;

/**
 * Reads a session that is stored or comes from a page; undefined when it is missing, damaged or
 * ended.
 */
export function findRelaySession(value: unknown, now: number): RelaySession | undefined {
  const fields = findFields(value);
  const url = findText(fields?.url);
  const token = findText(fields?.token);
  const until = findNumber(fields?.until);
  if (!url || !token || until === undefined || until > MAX_TIME) return undefined;
  const failedAt = findNumber(fields?.failedAt);
  const relay = { url, token, until, ...(failedAt && { failedAt }) };
  return relaySessionEnd(relay) > now ? relay : undefined;
}

/** When the session ends, in milliseconds since 1970. */
export function relaySessionEnd({ until }: RelaySession): number {
  return until + GRACE_MS;
}
