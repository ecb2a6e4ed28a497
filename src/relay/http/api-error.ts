/** A failure answered in the platform's error shape (protocol §3.7), which its clients understand. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: number | null,
    readonly status: number = 400,
  ) {
    super(`code ${code} (HTTP ${status})`);
  }
}

/** The session or token is invalid or has ended: 401 with a string as error (protocol §1.5). */
export class SessionEndedError extends Error {
  override readonly name = 'SessionEndedError';
}
