import { type Fields, findFields, findJson, findNumber } from '../../../core/fields';
import type { CheckContext } from '../context';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The fields of the body; none when it is not a JSON object. */
  readonly body: Fields;
}

export interface ApiOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  readonly token?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 20_000;

/**
 * Calls the platform's API for browsers, without following redirects.
 * @param path after `/api/v1/jwt/`
 */
export async function callApi(
  { settings, fetch }: CheckContext,
  path: string,
  { method = 'GET', token, body, headers }: ApiOptions = {},
): Promise<ApiAnswer> {
  const response = await fetch(`${settings.platformUrl}/api/v1/jwt/${path}`, {
    method,
    headers: {
      'User-Agent': 'xaman-companion-check',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = findFields(findJson(await response.text())) ?? {};
  return { status: response.status, headers: response.headers, body: answer };
}

/** The code of an error answer (protocol §3.7). */
export function errorCode({ body }: ApiAnswer): number | undefined {
  return findNumber(findFields(body.error)?.code) ?? findNumber(body.code);
}

/** The calls a minute that the platform allows (protocol §3.8). */
export function rateLimit({ headers }: ApiAnswer): number | undefined {
  const text = headers.get('X-RateLimit-Limit');
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
