import { CompanionError } from '../../core/companion-error';
import { dropUndefined, findFields, findJson, findNumber, findText } from '../../core/fields';
import { type CallKind, type Service, spendCall, storeRateLimits } from './budget';

/** The root of the platform's API for calls with the user's JWT. */
export const PLATFORM_URL = 'https://xumm.app/api/v1/jwt/';

/** An HTTP answer. The body is not validated yet: treat it as hostile. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Calls allowed and left in the sliding minute (protocol §3.8), if the headers are readable. */
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
}

/** One call, the same for the platform and for a relay. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** The path at a relay, where it differs. */
  readonly relayPath?: string;
  readonly body?: object;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Reads the text of the answer, if it must not be of any size. */
  readonly readText?: (response: Response) => Promise<string>;
}

/** The platform, or a relay that answers in the same form, and the token to use there. */
export interface ApiServer {
  readonly url: string;
  readonly token: string;
}

/**
 * Calls the platform or a relay.
 * @throws CompanionError `offline`, `timeout`, what `expectSuccess` throws, and `relay-unreachable`
 * for a relay that does not answer or whose answer has another form
 */
export async function callApi(
  { url, token }: ApiServer,
  { method, path, body, signal, timeoutMs = 20_000, readText }: ApiCall,
): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const service = url === PLATFORM_URL ? 'platform' : 'relay';
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
      // Token and request go to no other address than this one.
      redirect: 'error',
    });
    const answer = await readAnswer(response, readText);
    storeRateLimits(kind, answer);
    return expectSuccess(answer, service);
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    const code = timeout.aborted ? 'timeout' : 'offline';
    // Without a network the relay is not the cause.
    throw new CompanionError(
      service === 'relay' && navigator.onLine ? 'relay-unreachable' : code,
      {},
      { cause },
    );
  }
}

/** Creating payloads and looking up transactions have their own rate limits (protocol §3.8). */
function kindOf(method: ApiCall['method'], path: string): CallKind {
  if (method === 'POST') return 'posts';
  return path.startsWith('xrpl-tx/') ? 'ledger' : 'calls';
}

/** Reads an answer. @throws what `readText` throws */
export async function readAnswer(
  response: Response,
  readText: ApiCall['readText'] = (whole) => whole.text(),
): Promise<HttpAnswer> {
  const text = await readText(response);
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

/**
 * Returns a successful answer.
 * @throws CompanionError with a code for each of the three error shapes (protocol §3.7, §1.5)
 */
export function expectSuccess(answer: HttpAnswer, service: Service = 'platform'): HttpAnswer {
  const { status } = answer;
  const root = findFields(answer.body);
  // A proxy whose relay is down, or the login page of a hotel network, answers in another form.
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

/** Recognises the string error of an expired or refused token by its words (protocol §1.5). */
function isTokenError(status: number, error: unknown): boolean {
  return status === 401 || (typeof error === 'string' && /jwt|token|authorize/i.test(error));
}

function codeFor(status: number, platformCode: number | undefined, isFatal: boolean) {
  // An unknown route (fatal) or a failed look-up says nothing about the payload (protocol §3.7).
  if (isFatal) return 'bad-answer';
  if (status === 404 && platformCode === 409) return 'platform-down';
  if (platformCode !== undefined && platformCode >= 810 && platformCode <= 813)
    return 'application-refused';
  if (status === 404 || platformCode === 404) return 'not-found';
  if (platformCode === 409) return 'duplicate';
  if (platformCode === 429) return 'rate-limited';
  return platformCode === 500 || platformCode === 605 ? 'platform-down' : 'refused';
}
