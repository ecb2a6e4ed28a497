import { findFields, findNumber, findText } from '../fields';

/** The user's session at a relay of their own, which pushes for longer than the platform's token lasts. */
export interface RelaySession {
  /** As `findRelayUrl` has it. */
  readonly url: string;
  readonly token: string;
  /** Until when requests are pushed, ms since 1970; each signature moves it on. */
  readonly until: number;
  /** When it was last asked and could not be reached; nothing once it could. */
  readonly failedAt?: number | undefined;
}

/** What was learnt of it by asking. */
export type RelayNews = Partial<Pick<RelaySession, 'until' | 'failedAt'>>;

/** After this time push may be over, and yet a request can be sent: signed by its code, it renews push. */
const GRACE_MS = 60 * 24 * 3_600_000;

/** The last moment there is a date for. */
const MAX_TIME = 8.64e15;

/** As stored, or as a page hands it over; undefined when there is none, it is damaged, or over. */
export function findRelaySession(value: unknown, now: number): RelaySession | undefined {
  const fields = findFields(value);
  const url = findText(fields?.url);
  const token = findText(fields?.token);
  const until = findNumber(fields?.until);
  if (!url || !token || until === undefined || until > MAX_TIME) return undefined;
  const failedAt = findNumber(fields?.failedAt);
  const relay = { url, token, until, ...(failedAt && { failedAt }) };
  return relayEnd(relay) > now ? relay : undefined;
}

/** When it is over for good. */
export function relayEnd({ until }: RelaySession): number {
  return until + GRACE_MS;
}
