import { findFields, findJson } from '../fields';

/**
 * What a WebSocket frame rings for (protocol §4.1), or, with `changed`, a relay's event. Either is a
 * doorbell, never the truth.
 */
export type Ring =
  | 'connected'
  | 'opened'
  | 'signing'
  | 'dispatched'
  | 'resolved'
  | 'expired'
  | 'unknown'
  | 'changed';

/**
 * The ring of one frame, or undefined for ticks, keep-alive answers and `devapp_fetched`
 * (which our own GET causes: answering it would never end).
 */
export function findRing(data: unknown): Ring | undefined {
  const frame = typeof data === 'string' ? findFields(findJson(data)) : undefined;
  if (!frame) return undefined;
  if (typeof frame.message === 'string') {
    if (frame.message.startsWith('Welcome')) return 'connected';
    return frame.message.startsWith('Invalid') ? 'unknown' : undefined;
  }
  if (typeof frame.signed === 'boolean') return 'resolved';
  if (frame.opened === true) return 'opened';
  if (frame.pre_signed === true) return 'signing';
  if (frame.dispatched === true) return 'dispatched';
  return frame.expired === true ? 'expired' : undefined;
}

/**
 * Whether a ring says that it is over. `expired` also stands for "resolved before you connected"
 * (protocol §4.3), so both want a truth that knows of an end.
 */
export function isEnd(ring: Ring): boolean {
  return ring === 'resolved' || ring === 'expired';
}
