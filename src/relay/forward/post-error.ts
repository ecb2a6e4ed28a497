/** A message could not be sent. The text is for the operator, and contains no part of the URL. */
export class PostError extends Error {
  override readonly name = 'PostError';
}

const TEXTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the receiver closed the connection before it answered',
  EPIPE: 'the receiver closed the connection before it answered',
  ENOTFOUND: 'the host name does not exist',
  EAI_AGAIN: 'the host name could not be resolved',
  ETIMEDOUT: 'the receiver cannot be reached',
  EHOSTUNREACH: 'the receiver cannot be reached',
  ENETUNREACH: 'the receiver cannot be reached',
};

/** Describes the error of a connection. Its own message may contain the address, so it is not used. */
export function toPostError(error: unknown): PostError {
  if (error instanceof PostError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new PostError(TEXTS[code] ?? `the connection failed (${code})`);
}
