import { findFields, findJson } from '../fields';

/**
 * The event of a WebSocket frame (protocol §4.1), or, with `changed`, of a relay. An event only
 * starts a refresh; it is never the source of a status.
 */
export type PayloadEvent =
  | 'connected'
  | 'opened'
  | 'signing'
  | 'dispatched'
  | 'resolved'
  | 'expired'
  | 'unknown'
  | 'changed';

/**
 * Parses the event of one frame; undefined for ticks, keep-alive answers and `devapp_fetched`. Our
 * own GET causes `devapp_fetched`, so a GET after it would never end.
 */
export function findPayloadEvent(data: unknown): PayloadEvent | undefined {
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
 * Whether a payload has ended when this event comes. `expired` also means "resolved before you
 * connected" (protocol §4.3), and `dispatched` comes after the signature (§4.1). So after each of them
 * the fetched status must be an end.
 */
export function isEndEvent(event: PayloadEvent): boolean {
  return event === 'expired' || isAnswerEvent(event);
}

/** Whether the user has answered when this event comes, also after an expiry or a cancellation. */
export function isAnswerEvent(event: PayloadEvent): boolean {
  return event === 'resolved' || event === 'dispatched';
}
