/** An error response of the API in the platform's shape (§3.7): `{error:{reference,code}}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: number | null,
    readonly status: number = 400,
  ) {
    super(`API error ${code} (HTTP ${status})`);
  }
}

/** A string error of JWT authentication (§1.5): `{error:"text"}`. */
export class StringError extends Error {
  override readonly name = 'StringError';
  constructor(
    readonly text: string,
    readonly status: number,
  ) {
    super(text);
  }
}
