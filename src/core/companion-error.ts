/**
 * The kinds of failure, each with its own advice to the user. Pages show the text `error_<code>` of
 * the locales. The cause is only logged in the console of the page or worker where it happened.
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
  /** The platform's reference of the call, which its support asks for. */
  readonly reference?: string;
  /** HTTP status of the response, if there was one. */
  readonly status?: number;
}

/** The only error class of the extension: a code, details of the platform, never a token. */
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

/** The code of a thrown value: `bug` unless it is a CompanionError. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CompanionError ? error.code : 'bug';
}
