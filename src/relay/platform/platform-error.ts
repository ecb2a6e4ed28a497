/**
 * What went wrong when the platform was asked: `unreachable` (network, timeout), `limited`,
 * `trouble` (5xx, garbage), `application` (our key or secret is refused), `unknown` (404),
 * `duplicate` (409), `refused` (any other answer that says no).
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
    /** HTTP status, 0 when there was no answer. */
    readonly status: number,
    /** The platform's own code (protocol §3.7). */
    readonly code?: number,
    options?: { cause?: unknown },
  ) {
    super(`the platform: ${problem}${code === undefined ? '' : ` (code ${code})`}`, options);
  }
}

/** Whether the same may well work later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof PlatformError)) return true;
  return ['unreachable', 'limited', 'trouble', 'application'].includes(error.problem);
}
