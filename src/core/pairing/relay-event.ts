import { findFields, findJson, findText, findUuid } from '../fields';
import type { SignRequest } from '../request/sign-request';
import type { StreamEvent } from './event-stream';

/** An event of a relay. It only says what to fetch; it is never the source of a status. */
export type RelayEvent =
  | { readonly what: 'hello' | 'session' }
  | {
      readonly what: 'request';
      readonly uuid: string | undefined;
      readonly identifier: string | undefined;
    };

/** Reads an event of a relay; undefined for an unknown or malformed one. */
export function findRelayEvent({ name, data }: StreamEvent): RelayEvent | undefined {
  if (name === 'hello' || name === 'session') return { what: name };
  const fields = findFields(findJson(data));
  if (name !== 'request' || !fields) return undefined;
  return {
    what: 'request',
    uuid: findUuid(fields.uuid),
    identifier: findText(fields.identifier),
  };
}

/**
 * The identifier of the open request that an event names, by its identifier or its payload UUID.
 */
export function findEventRequest(
  { uuid, identifier }: Extract<RelayEvent, { what: 'request' }>,
  open: ReadonlyMap<string, SignRequest>,
): string | undefined {
  if (identifier && open.has(identifier)) return identifier;
  return uuid && [...open.values()].find((request) => request.uuid === uuid)?.identifier;
}
