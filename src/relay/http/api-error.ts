/** An answer in the platform's error shape (protocol §3.7), so that its clients understand it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: number | null,
    readonly status: number = 400,
  ) {
    super(`code ${code} (HTTP ${status})`);
  }
}

/** The session or token is none, or over: the string error with 401 (protocol §1.5). */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}
