import { findFields, findJson, findNumber } from '../fields';
import { findPayloadEvent } from './payload-event';

/** What anybody may learn of a payload: each its own words (`public_<state>`). */
export type PublicState =
  | 'asking'
  | 'waiting'
  | 'opened'
  | 'signing'
  | 'signed'
  | 'rejected'
  | 'expired'
  | 'unknown';

/** How a payload stands by its public channel alone. */
export interface PublicStatus {
  readonly state: PublicState;
  /** Until when it must be opened, in milliseconds since 1970, while that is known. */
  readonly expiresAt?: number;
}

/** Further along in a request's life; the channel repeats itself and mixes the order (protocol §4.2). */
const RANK: Record<PublicState, number> = {
  asking: 0,
  unknown: 1,
  waiting: 2,
  expired: 3,
  opened: 4,
  signing: 5,
  rejected: 6,
  signed: 6,
};

/** The status after one more frame of the public channel (protocol §4.1); strange frames change nothing. */
export function afterFrame(before: PublicStatus, data: unknown, now: number): PublicStatus {
  const seconds = findNumber(fieldsOf(data)?.expires_in_seconds);
  const state = stateSaid(data, seconds);
  if (!state || isOver(before)) return before;
  const isNews = RANK[state] > RANK[before.state];
  return {
    ...before,
    ...(isNews && { state }),
    ...(seconds !== undefined && { expiresAt: now + seconds * 1000 }),
  };
}

/** Nothing more will be said. */
export function isOver({ state }: PublicStatus): boolean {
  return state === 'signed' || state === 'rejected';
}

/** Opened in time it may still be signed, so `expired` speaks of unopened ones alone. */
function stateSaid(data: unknown, seconds: number | undefined): PublicState | undefined {
  if (seconds !== undefined) return seconds > 0 ? 'waiting' : 'expired';
  switch (findPayloadEvent(data)) {
    case 'resolved':
      return fieldsOf(data)?.signed === true ? 'signed' : 'rejected';
    case 'opened':
      return 'opened';
    case 'signing':
    case 'dispatched':
      return 'signing';
    case 'expired':
      return 'expired';
    case 'unknown':
      return 'unknown';
    default:
      return undefined;
  }
}

function fieldsOf(data: unknown) {
  return typeof data === 'string' ? findFields(findJson(data)) : undefined;
}
