import { findFields, findJson, findNumber } from '../fields';
import { findPayloadEvent } from './payload-event';

/** What the public channel shows of a payload. Each state has its own text (`public_<state>`). */
export type PublicState =
  | 'asking'
  | 'waiting'
  | 'opened'
  | 'signing'
  | 'signed'
  | 'rejected'
  | 'expired'
  | 'unknown';

/** The status of a payload, as far as its public channel shows it. */
export interface PublicStatus {
  readonly state: PublicState;
  /** When the payload expires unless it is opened, in milliseconds since 1970; absent if unknown. */
  readonly expiresAt?: number;
}

/**
 * A state replaces only states of a lower rank, because the channel repeats frames and changes their
 * order (protocol §4.2).
 */
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

/** Applies a frame of the public channel (protocol §4.1). Unknown frames change nothing. */
export function afterFrame(before: PublicStatus, data: unknown, now: number): PublicStatus {
  const seconds = findNumber(fieldsOf(data)?.expires_in_seconds);
  const state = stateOfFrame(data, seconds);
  if (!state || isFinal(before)) return before;
  const isLater = RANK[state] > RANK[before.state];
  return {
    ...before,
    ...(isLater && { state }),
    ...(seconds !== undefined && { expiresAt: now + seconds * 1000 }),
  };
}

/** Whether the state never changes again. */
export function isFinal({ state }: PublicStatus): boolean {
  return state === 'signed' || state === 'rejected';
}

/** A payload that was opened in time may still be signed, so `expired` ranks below `opened`. */
function stateOfFrame(data: unknown, seconds: number | undefined): PublicState | undefined {
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
