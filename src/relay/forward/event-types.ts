import type { PayloadState, PayloadView } from '../platform/payload-view';

/** The events that an endpoint can subscribe to, by the short name of the settings. */
const TYPES = {
  signed: 'request.signed',
  rejected: 'request.rejected',
  cancelled: 'request.cancelled',
  expired: 'request.expired',
  dispatched: 'request.dispatched',
} as const;

export type EventType = (typeof TYPES)[keyof typeof TYPES];

/** The type of an original webhook; an endpoint that gets these gets nothing else. */
export const ORIGINAL = 'webhook';

/** What `settled` stands for in a list of events. */
const SETTLED = ['signed', 'rejected', 'cancelled', 'expired'] as const;

/** All names that a list of events may contain. */
export const EVENT_NAMES: readonly string[] = ['settled', ...Object.keys(TYPES)];

/**
 * Parses a list of events with commas between, such as `settled,dispatched`.
 * @returns undefined when it is empty or contains another name
 */
export function findEventTypes(list: string): EventType[] | undefined {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => (name === 'settled' ? SETTLED : [name]));
  const types = names.map((name) =>
    Object.hasOwn(TYPES, name) ? TYPES[name as keyof typeof TYPES] : undefined,
  );
  if (types.length === 0 || types.includes(undefined)) return undefined;
  return [...new Set(types as EventType[])];
}

/** Writes subscribed types as `findEventTypes` reads them; `original` for original webhooks. */
export function formatEventTypes(types: readonly string[]): string {
  if (types.includes(ORIGINAL)) return 'original';
  const names = types.map((type) => type.replace('request.', ''));
  const hasSettled = SETTLED.every((name) => names.includes(name));
  if (!hasSettled) return names.join(', ');
  const others = names.filter((name) => !(SETTLED as readonly string[]).includes(name));
  return ['settled', ...others].join(', ');
}

const BY_STATE: Readonly<Record<PayloadState, readonly EventType[]>> = {
  signed: [TYPES.signed],
  rejected: [TYPES.rejected],
  cancelled: [TYPES.cancelled],
  expired: [TYPES.expired],
  open: [],
};

/**
 * The events that have happened to a payload, in their order. `request.dispatched` follows
 * `request.signed` when the node that got the transaction has answered (protocol §4.2).
 */
export function eventTypesOf({ state, complete, remoteStatus }: PayloadView): EventType[] {
  const isDispatched = state === 'signed' && complete && remoteStatus.answer.dispatchedResult;
  return [...BY_STATE[state], ...(isDispatched ? [TYPES.dispatched] : [])];
}
