import { findFields, findJson, findText, findUuid } from '../fields';
import type { SignRequest } from '../request/sign-request';
import type { StreamEvent } from './event-stream';

/** What a relay rings for. An event is a doorbell, never the truth. */
export type RelayEvent =
  | { readonly what: 'hello' | 'session' }
  | {
      readonly what: 'request';
      readonly uuid: string | undefined;
      readonly identifier: string | undefined;
    };

/** What rings with an event; undefined for what we do not know. */
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

/** The identifier of the open request an event is about: by that, else by the platform's own name. */
export function findRungRequest(
  { uuid, identifier }: Extract<RelayEvent, { what: 'request' }>,
  open: ReadonlyMap<string, SignRequest>,
): string | undefined {
  if (identifier && open.has(identifier)) return identifier;
  return uuid && [...open.values()].find((request) => request.uuid === uuid)?.identifier;
}
