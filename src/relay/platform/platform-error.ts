/**
 * Why a call to the platform failed: `unreachable` (network, timeout), `limited` (429), `trouble`
 * (5xx, or not an answer of the platform), `application` (it refuses the API key or secret),
 * `unknown` (404), `duplicate` (409), `refused` (any other refusal).
 */
export type PlatformProblem =
  | 'unreachable'
  | 'limited'
  | 'trouble'
  | 'application'
  | 'unknown'
  | 'duplicate'
  | 'refused';

export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  constructor(
    readonly problem: PlatformProblem,
    /** HTTP status; 0 without an answer. */
    readonly status: number,
    /** The platform's own code (protocol §3.7). */
    readonly code?: number,
    options?: { cause?: unknown },
  ) {
    super(`the platform: ${problem}${code === undefined ? '' : ` (code ${code})`}`, options);
  }
}

/** Whether the same call may succeed later. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof PlatformError)) return true;
  return ['unreachable', 'limited', 'trouble', 'application'].includes(error.problem);
}
