/**
 * What can go wrong, by what the reader can do about it. Pages turn a code into a sentence
 * (`error_<code>` in the locales); the cause stays in the console of where it happened.
 */
export type ErrorCode =
  | 'offline'
  | 'timeout'
  | 'relay-unreachable'
  | 'session-ended'
  | 'signed-out'
  | 'other-account'
  | 'other-application'
  | 'application-refused'
  | 'rate-limited'
  | 'platform-down'
  | 'bad-answer'
  | 'not-found'
  | 'duplicate'
  | 'refused'
  | 'bad-input'
  | 'draft-gone'
  | 'storage'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-blocked'
  | 'storage-none'
  | 'gone'
  | 'bug';

export interface ErrorDetail {
  /** The platform's own error code (protocol §3.7). */
  readonly platformCode?: number;
  /** The platform's call reference, to name when asking its support. */
  readonly reference?: string;
  /** HTTP status of the answer, when there was one. */
  readonly status?: number;
}

/** The one error of this product: a code to act on, platform facts, never a token. */
export class CompanionError extends Error {
  override readonly name = 'CompanionError';
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
    options?: { cause?: unknown },
  ) {
    super(detail.platformCode === undefined ? code : `${code} (${detail.platformCode})`, options);
  }
}

/** The code of anything thrown: a `bug` unless it is one of ours. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CompanionError ? error.code : 'bug';
}
