/** A kind of error answer (RFC 9457). Its name is the fragment of `type`, which `/docs` explains. */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: 'The call is not valid',
    meaning: '`errors` lists every fault with its place. Correct all of them and call again.',
  },
  unauthorized: {
    status: 401,
    title: 'No valid API token',
    meaning:
      'The token is missing, unknown or ended. Create one with `npm run relay -- tokens add`.',
  },
  'wrong-scope': {
    status: 403,
    title: 'The API token may not do this',
    meaning: 'Creating and cancelling need the scope `push`, reading needs `read`.',
  },
  'wrong-account': {
    status: 403,
    title: 'The API token may not use this account',
    meaning: 'The token or the relay (`RELAY_ACCOUNTS`) is restricted to other accounts.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'There is no such request, or the token may not see it.',
  },
  conflict: {
    status: 409,
    title: 'The identifier is already used',
    meaning: 'Another request has this identifier. Use a new one for every new request.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'A body has at most 64 KiB.',
  },
  'platform-refused': {
    status: 422,
    title: 'Xaman refused the request',
    meaning:
      '`platformCode` is Xaman’s error code. Correct the request and send it with a new identifier.',
  },
  'too-many-calls': {
    status: 429,
    title: 'Too many calls',
    meaning: 'Call again after the number of seconds in the header `Retry-After`.',
  },
  internal: {
    status: 500,
    title: 'The relay failed',
    meaning: 'The relay’s log has the error under the `reference`.',
  },
  'platform-failed': {
    status: 502,
    title: 'Xaman cannot be used now',
    meaning:
      'Xaman does not answer, or refuses the relay. Repeat the call with the same identifier.',
  },
  unavailable: {
    status: 503,
    title: 'The relay cannot work now',
    meaning:
      'Its store does not answer or is full, or it is busy. Repeat the call with the same identifier.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What it means and what to do, for the documentation. */
  readonly meaning: string;
}

export type ProblemName = keyof typeof PROBLEMS;

/** The reference of a kind of problem, relative to the relay: it leads to its documentation. */
export function problemType(name: ProblemName): string {
  return `/docs#problem-${name}`;
}
