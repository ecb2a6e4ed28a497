import { ApiError } from '../http/api-error';
import { PlatformError } from '../platform/platform-error';
import { RelayError } from '../relay-error';
import { HttpProblem } from './http-problem';

/** Seconds until a share of the platform's sliding minute is free again, at most. */
const LIMITED_SECONDS = 30;

/** The problem to answer for an error; undefined for an unexpected one. */
export function findProblem(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error;
  if (error instanceof ApiError) return ofApiError(error);
  if (error instanceof PlatformError) return ofPlatformError(error);
  if (error instanceof RelayError || isStoreFailure(error))
    return new HttpProblem(
      'unavailable',
      'The relay’s store does not answer or cannot write. Repeat the call with the same identifier; nothing is sent twice. The operator finds the reason in the relay’s log.',
      { retryAfter: 5 },
    );
  return undefined;
}

function ofApiError({ status }: ApiError): HttpProblem {
  if (status === 429)
    return new HttpProblem(
      'too-many-calls',
      'More calls in this minute than the relay allows. Wait for the seconds in Retry-After.',
    );
  if (status === 409)
    return new HttpProblem(
      'conflict',
      'Another request with this identifier has another body or account. Send this one with a new identifier; to repeat the earlier call send exactly its body.',
    );
  if (status === 503)
    return new HttpProblem(
      'unavailable',
      'Another call is still sending the request with this identifier. Repeat the call in some seconds.',
      { retryAfter: 5 },
    );
  if (status === 404) return new HttpProblem('not-found', 'There is no such request.');
  return new HttpProblem('invalid-request', 'The body did not arrive whole. Send it again.');
}

function ofPlatformError({ problem, code }: PlatformError): HttpProblem {
  const platformCode = code ?? null;
  if (problem === 'limited')
    return new HttpProblem(
      'too-many-calls',
      'Xaman’s limit of calls, or this account’s share of it, is used up. Repeat the call with the same identifier after the seconds in Retry-After.',
      { retryAfter: LIMITED_SECONDS },
    );
  if (problem === 'unknown')
    return new HttpProblem('not-found', 'Xaman does not know the payload of this request.');
  if (problem === 'application')
    return new HttpProblem(
      'platform-failed',
      'Xaman refuses the relay’s API key or secret. The operator must run `npm run relay -- check`.',
      { platformCode },
    );
  if (problem === 'refused' || problem === 'duplicate') return refusedProblem(platformCode);
  return new HttpProblem(
    'platform-failed',
    'Xaman did not answer as expected. Repeat the call with the same identifier; nothing is sent twice.',
    { platformCode, retryAfter: 5 },
  );
}

/** What Xaman's refusals mean (protocol §3.7). */
const REFUSALS: Readonly<Record<number, string>> = {
  409: 'another payload of the application has this identifier',
  413: '`custom_meta` is too long',
  601: '`txblob` cannot be decoded',
  602: '`TransactionType` is missing or unknown',
  603: 'the transaction cannot be encoded: a field has a wrong form',
  609: 'the destination is on Xaman’s block list',
};

/** @param code the platform's error code */
export function refusedProblem(code: number | null): HttpProblem {
  const reason = code === null ? undefined : REFUSALS[code];
  return new HttpProblem(
    'platform-refused',
    `Xaman refused the request${code === null ? '' : ` with code ${code}`}${reason ? `: ${reason}` : ''}. Correct it and send it with a new identifier.`,
    { platformCode: code },
  );
}

/** Errors of PostgreSQL have an SQLSTATE, those of connections a code of Node such as ECONNREFUSED. */
function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(08|53|57|58|25006|XX)|^E[A-Z]+$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout/i.test(
      error.message,
    )
  );
}
