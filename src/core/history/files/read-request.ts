import { findJson } from '../../fields';
import { hasSecret } from '../../recognise/hidden-secrets';
import type { SignRequest } from '../../request/sign-request';
import { FACT_READERS, type FileFacts, REQUIRED_FACTS } from './facts';
import { readShape } from './shape';

/** Why a request in a file is rejected; each has its own sentence (`unsound_<why>`). */
export interface RequestReadProblem {
  readonly reason: 'big' | 'json' | 'shape' | 'field' | 'identifier' | 'secret' | 'open';
  /** The fact that is wrong, when it is a single one. */
  readonly field?: string;
}

export type RequestReadResult =
  | { readonly ok: true; readonly request: SignRequest }
  | ({ readonly ok: false } & RequestReadProblem);

/** The most that the time in an identifier may differ from the creation time. */
const DAY_MS = 86_400_000;

/**
 * Parses one request of a file and checks each fact of it.
 * @param text its JSON; undefined when it was too long to be read
 * @param now milliseconds since 1970; later times are rejected
 */
export function parseFileRequest(text: string | undefined, now: number): RequestReadResult {
  if (text === undefined) return { ok: false, reason: 'big' };
  const value = findJson(text);
  if (value === undefined) return { ok: false, reason: 'json' };
  const read = readShape<FileFacts>(value, FACT_READERS, REQUIRED_FACTS, now);
  if (!read.ok) {
    const { field } = read;
    return field === undefined
      ? { ok: false, reason: 'shape' }
      : { ok: false, reason: 'field', field };
  }
  const { value: request } = read;
  if (!hasOwnIdentifier(request)) return { ok: false, reason: 'identifier' };
  const { site, body, answer } = request;
  const uncheckedTexts = [
    site,
    body,
    answer?.dispatchedTo,
    answer?.dispatchedResult,
    answer?.network,
  ];
  if (hasSecret(JSON.stringify(uncheckedTexts))) return { ok: false, reason: 'secret' };
  return { ok: true, request };
}

/**
 * Whether the identifier is the one the request was sent under and contains its creation time, by
 * which lists are sorted.
 */
function hasOwnIdentifier({ identifier, body, createdAt }: SignRequest): boolean {
  const identifierTime = Number.parseInt(identifier.slice(3, 12), 36);
  return (
    body.custom_meta.identifier === identifier && Math.abs(identifierTime - createdAt) < DAY_MS
  );
}
