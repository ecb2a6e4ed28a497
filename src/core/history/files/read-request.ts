import { findJson } from '../../fields';
import { holdsAnySecret } from '../../recognise/hidden-secrets';
import type { SignRequest } from '../../request/sign-request';
import { FACTS, type FileFacts, NEEDED } from './facts';
import { readShape } from './shape';

/** Why a request of a file does not come in; each its own sentence (`unsound_<why>`). */
export interface RequestFault {
  readonly why: 'big' | 'json' | 'shape' | 'field' | 'identifier' | 'secret' | 'open';
  /** Which fact it is, where it is one. */
  readonly field?: string;
}

export type RequestRead =
  | { readonly ok: true; readonly request: SignRequest }
  | ({ readonly ok: false } & RequestFault);

/** A request is named before it is stored, not long before. */
const DAY = 86_400_000;

/**
 * One request out of a file, every fact of it checked.
 * @param text its JSON; undefined when there was too much of it to be read
 * @param now milliseconds since 1970: nothing happened after it
 */
export function readRequest(text: string | undefined, now: number): RequestRead {
  if (text === undefined) return { ok: false, why: 'big' };
  const value = findJson(text);
  if (value === undefined) return { ok: false, why: 'json' };
  const read = readShape<FileFacts>(value, FACTS, NEEDED, now);
  if (!read.ok) {
    const { field } = read;
    return field === undefined ? { ok: false, why: 'shape' } : { ok: false, why: 'field', field };
  }
  const { value: request } = read;
  if (!isNamedForItself(request)) return { ok: false, why: 'identifier' };
  const { site, body, answer } = request;
  const said = [site, body, answer?.dispatchedTo, answer?.dispatchedResult, answer?.network];
  if (holdsAnySecret(JSON.stringify(said))) return { ok: false, why: 'secret' };
  return { ok: true, request };
}

/** Whether its name is the one it was sent under, and says when it was made: lists go by that. */
function isNamedForItself({ identifier, body, createdAt }: SignRequest): boolean {
  const named = Number.parseInt(identifier.slice(3, 12), 36);
  return body.custom_meta.identifier === identifier && Math.abs(named - createdAt) < DAY;
}
