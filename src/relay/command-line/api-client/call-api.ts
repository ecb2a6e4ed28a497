import { type Fields, findFields } from '../../../core/fields';
import { formatCause } from '../format-cause';
import { CallError } from './call-error';
import type { RelayConnection } from './connection';
import { readAnswer } from './read-answer';
import { toCallError } from './refusal';

/** Longer than a relay needs for a call to the platform that it repeats (20 s each). */
const TIMEOUT_MS = 50_000;

export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the relay's address, without a slash at its beginning. */
  readonly path: string;
  readonly body?: unknown;
  /** How long (ms) the relay may wait before it answers. */
  readonly waitMs?: number;
}

/** What calls need besides the call itself. */
export interface CallMeans {
  readonly connection: RelayConnection;
  readonly fetch: typeof fetch;
  /** Ends a call at once; its reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * Calls a relay's API with its token. Redirects are not followed, so the token goes nowhere else.
 * @returns the fields of a successful answer
 * @throws CallError, or the signal's reason
 */
export async function callApi(means: CallMeans, call: ApiCall): Promise<Fields> {
  const { connection, fetch, signal } = means;
  const { method, path, body, waitMs = 0 } = call;
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(connection.url + path, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        Authorization: `Bearer ${connection.token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS + waitMs)]),
    });
    answer = await readAnswer(response);
  } catch (cause) {
    signal.throwIfAborted();
    throw new CallError(
      'lost',
      `The relay at ${connection.url} does not answer${formatCause(cause)}. Check that it runs, and RELAY_URL.`,
    );
  }
  if (!response.ok) throw toCallError(connection.url, response.status, response.headers, answer);
  const fields = findFields(answer);
  if (!fields) throw notARelay(connection.url);
  return fields;
}

/** The error for a successful answer in another form than a relay's. */
export function notARelay(url: string): CallError {
  return new CallError(
    'refused',
    `The answer of ${url} is not that of a relay’s API: check RELAY_URL, what stands before the relay, and the relay’s version.`,
  );
}
