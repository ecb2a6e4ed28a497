import { CompanionError } from '../../core/companion-error';
import { findFields, findJson, findNumber, findText } from '../../core/fields';
import { type CallKind, noteRates, spendCall } from './budget';

const BASE = 'https://xumm.app/api/v1/jwt/';

/** The platform's answer: status and limits are kept, the body is still hostile. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Calls allowed and left in the sliding minute (protocol §3.8), where the headers are readable. */
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
}

export interface Ask {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly jwt: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * One call of the platform with the user's token.
 * @throws CompanionError `offline`, `timeout`, or what `expectGood` makes of the answer
 */
export async function ask({ method, path, jwt, body, signal, timeoutMs = 20_000 }: Ask) {
  const timeout = AbortSignal.timeout(timeoutMs);
  const kind = kindOf(method, path);
  spendCall(kind);
  try {
    const response = await fetch(BASE + path, {
      method,
      headers: {
        Authorization: `Bearer ${jwt}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const answer = await readAnswer(response);
    noteRates(kind, answer);
    return expectGood(answer);
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(timeout.aborted ? 'timeout' : 'offline', {}, { cause });
  }
}

/** Creating has a minute of its own, and so has looking transactions up (protocol §3.8). */
function kindOf(method: Ask['method'], path: string): CallKind {
  if (method === 'POST') return 'posts';
  return path.startsWith('xrpl-tx/') ? 'ledger' : 'calls';
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    body: findJson(text),
    limit: headerNumber(response, 'X-RateLimit-Limit'),
    remaining: headerNumber(response, 'X-RateLimit-Remaining'),
  };
}

function headerNumber(response: Response, name: string): number | undefined {
  const text = response.headers.get(name);
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Tells the three error shapes apart (protocol §3.7, §1.5) and passes good answers on. */
export function expectGood(answer: Answer): Answer {
  const { status } = answer;
  const root = findFields(answer.body);
  if (status === 429) throw new CompanionError('rate-limited', { status });
  if (status >= 500) throw new CompanionError('platform-down', { status });
  if (!root) throw new CompanionError('bad-answer', { status });
  if (isTokenError(status, root.error)) throw new CompanionError('session-ended', { status });
  const failure = root.error === true ? root : findFields(root.error);
  if (!failure && status < 400 && root.error === undefined) return answer;
  const platformCode = findNumber(failure?.code);
  const reference = findText(failure?.reference);
  throw new CompanionError(codeFor(status, platformCode, root.error === true), {
    status,
    ...(platformCode === undefined ? {} : { platformCode }),
    ...(reference ? { reference } : {}),
  });
}

/** The string error of an expired or refused token (§1.5), told from other strings by its words. */
function isTokenError(status: number, error: unknown): boolean {
  return status === 401 || (typeof error === 'string' && /jwt|token|authorize/i.test(error));
}

function codeFor(status: number, platformCode: number | undefined, fatal: boolean) {
  // An unknown route is no word on the payload; neither is the look-up that failed (§3.7).
  if (fatal) return 'bad-answer';
  if (status === 404 && platformCode === 409) return 'platform-down';
  if (platformCode !== undefined && platformCode >= 810 && platformCode <= 813)
    return 'application-refused';
  if (status === 404 || platformCode === 404) return 'not-found';
  if (platformCode === 409) return 'duplicate';
  if (platformCode === 429) return 'rate-limited';
  return platformCode === 500 || platformCode === 605 ? 'platform-down' : 'refused';
}
