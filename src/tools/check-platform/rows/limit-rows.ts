import { type Row, switchRow, unaskedRow } from './row';

const isAtLeast = (least: number) => (seen: unknown) => Number(seen) >= least;

/** Limits of calls, and helper calls. */
export const limitRows: readonly Row[] = [
  switchRow('callsPerMinute', {
    section: '§3.8',
    point: 'calls a minute',
    assumed: '60 or more',
    isRight: isAtLeast(60),
    read: ({ callsPerMinute }) => callsPerMinute,
  }),
  switchRow('payloadPostsPerMinute', {
    section: '§3.8',
    point: 'new payloads a minute',
    assumed: '30 or more',
    isRight: isAtLeast(30),
    read: ({ postsPerMinute }) => postsPerMinute,
  }),
  switchRow('xrplTxPerMinute', {
    section: '§3.8',
    point: 'xrpl-tx calls a minute',
    assumed: '60 or more',
    isRight: isAtLeast(60),
    read: ({ xrplTxPerMinute }) => xrplTxPerMinute,
  }),
  switchRow('exposeRateLimitHeaders', {
    section: '§11.1',
    point: 'pages may read X-RateLimit-Remaining',
    read: ({ exposedHeaders }) =>
      exposedHeaders === undefined
        ? undefined
        : /x-ratelimit-remaining|^\*$/i.test(exposedHeaders.trim()),
  }),
  unaskedRow('rateLimitedStatus', {
    section: '§11.1',
    point: 'HTTP status of a limited call',
    need: 'more calls than are allowed',
  }),
  unaskedRow('rateLimitedBody', {
    section: '§11.1',
    point: 'body of a limited call',
    need: 'more calls than are allowed',
  }),
  unaskedRow('rateLimitedRetryAfter', {
    section: '§11.1',
    point: 'Retry-After of a limited call in seconds',
    need: 'more calls than are allowed',
  }),
  unaskedRow('pushesPerMinute', {
    section: '§11.14',
    point: 'pushes a minute to one user',
    need: 'more calls than are allowed',
  }),
  switchRow('xrplTxUnknown', {
    section: '§1.4',
    point: 'answer of xrpl-tx to an unknown hash',
    read: ({ unknownTransaction }) => {
      if (unknownTransaction === 'HTTP 200, txnNotFound') return 'node-error';
      return unknownTransaction === 'HTTP 404' ? 'not-found' : unknownTransaction;
    },
  }),
  unaskedRow('xrplTxNetworks', {
    section: '§1.4',
    point: 'networks that xrpl-tx knows',
    need: 'a submitted transaction',
  }),
];
