import { CompanionError } from '../../core/companion-error';
import { dropUndefined, findFields, findJson, findNumber, findText } from '../../core/fields';
import { type CallKind, type Service, spendCall, storeRateLimits } from './budget';

/** Where the platform is asked with the user's token. */
export const PLATFORM = 'https://xumm.app/api/v1/jwt/';

/** The platform's answer: status and limits are kept, the body is still hostile. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Calls allowed and left in the sliding minute (protocol §3.8), where the headers are readable. */
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
}

/** One question, to whichever service it is put. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** Who is asked: the platform, or a relay that answers in its shape; and with which token. */
export interface ApiServer {
  readonly url: string;
  readonly token: string;
}

/**
 * One call of the platform or of a relay.
 * @throws CompanionError `offline`, `timeout`, what `expectGood` makes of the answer, and for a relay
 * that does not answer, or not as one would, `relay-unreachable`
 */
export async function callApi(
  { url, token }: ApiServer,
  { method, path, body, signal, timeoutMs = 20_000 }: ApiCall,
): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const service = url === PLATFORM ? 'platform' : 'relay';
  const kind = `${service} ${kindOf(method, path)}` as const;
  spendCall(kind);
  try {
    const response = await fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const answer = await readAnswer(response);
    storeRateLimits(kind, answer);
    return expectSuccess(answer, service);
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    const code = timeout.aborted ? 'timeout' : 'offline';
    // Without any network it is not the relay's doing.
    throw new CompanionError(
      service === 'relay' && navigator.onLine ? 'relay-unreachable' : code,
      {},
      { cause },
    );
  }
}

/** Creating has a minute of its own, and so has looking transactions up (protocol §3.8). */
function kindOf(method: ApiCall['method'], path: string): CallKind {
  if (method === 'POST') return 'posts';
  return path.startsWith('xrpl-tx/') ? 'ledger' : 'calls';
}

async function readAnswer(response: Response): Promise<HttpAnswer> {
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
export function expectSuccess(answer: HttpAnswer, service: Service = 'platform'): HttpAnswer {
  const { status } = answer;
  const root = findFields(answer.body);
  // A proxy before a relay that is down, and a page of a hotel network, have other shapes.
  if (service === 'relay' && (!root || (status >= 400 && root.error === undefined)))
    throw new CompanionError('relay-unreachable', { status });
  if (status === 429) throw new CompanionError('rate-limited', { status });
  if (status >= 500) throw new CompanionError('platform-down', { status });
  if (!root) throw new CompanionError('bad-answer', { status });
  if (isTokenError(status, root.error)) throw new CompanionError('session-ended', { status });
  const failure = root.error === true ? root : findFields(root.error);
  if (!failure && status < 400 && root.error === undefined) return answer;
  const platformCode = findNumber(failure?.code);
  const code = codeFor(status, platformCode, root.error === true);
  const reference = findText(failure?.reference);
  throw new CompanionError(code, dropUndefined({ status, platformCode, reference }));
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
