import type { z } from 'zod';
import type { ProblemName } from './problems';
import { createQuerySchema, listQuerySchema, readQuerySchema } from './query-schema';

/** A call of the API, for its description. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** With parameters as OpenAPI writes them: `{uuid}`. */
  readonly path: string;
  readonly scope: 'push' | 'read';
  readonly summary: string;
  readonly description: string;
  readonly query?: z.ZodObject;
  readonly hasBody?: true;
  /** The name of the schema of a successful answer, by status. */
  readonly answers: Readonly<Record<number, readonly [schema: string, description: string]>>;
  /** Besides those that every call may answer. */
  readonly problems: readonly ProblemName[];
}

/** What every call may answer. */
export const COMMON_PROBLEMS = [
  'unauthorized',
  'wrong-scope',
  'too-many-calls',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemName[];

export const operations: readonly Operation[] = [
  {
    id: 'createRequest',
    method: 'post',
    path: '/v1/requests',
    scope: 'push',
    summary: 'Create a request',
    description:
      'Sends a request to sign. It is pushed to the phone while the account has a push permission, which each of its signatures extends by 30 days; otherwise show the QR code. To be safe against lost answers send an identifier, and after a failure repeat the call unchanged: nothing is sent twice.',
    query: createQuerySchema,
    hasBody: true,
    answers: {
      200: ['Request', 'An earlier call created it. It is answered as it is now.'],
      201: ['Request', 'It was created.'],
    },
    problems: [
      'invalid-request',
      'wrong-account',
      'conflict',
      'too-large',
      'platform-refused',
      'platform-failed',
    ],
  },
  {
    id: 'listRequests',
    method: 'get',
    path: '/v1/requests',
    scope: 'read',
    summary: 'List requests',
    description:
      'The requests of the accounts of the token, the newest first: those of every program and extension that uses the relay, and payloads made elsewhere that the account signed.',
    query: listQuerySchema,
    answers: { 200: ['RequestList', 'A page.'] },
    problems: ['invalid-request', 'wrong-account'],
  },
  {
    id: 'readRequest',
    method: 'get',
    path: '/v1/requests/{uuid}',
    scope: 'read',
    summary: 'Read a request, or wait for its end',
    description:
      'With `wait` it answers as soon as the request is signed, rejected, cancelled or expired, or unchanged after that time: then call again.',
    query: readQuerySchema,
    answers: { 200: ['Request', 'The request.'] },
    problems: ['invalid-request', 'not-found'],
  },
  {
    id: 'readRequestByIdentifier',
    method: 'get',
    path: '/v1/requests/by-identifier/{identifier}',
    scope: 'read',
    summary: 'Read a request by your identifier',
    description: 'As by UUID.',
    query: readQuerySchema,
    answers: { 200: ['Request', 'The request.'] },
    problems: ['invalid-request', 'not-found'],
  },
  {
    id: 'cancelRequest',
    method: 'delete',
    path: '/v1/requests/{uuid}',
    scope: 'push',
    summary: 'Cancel a request',
    description:
      'Xaman cancels a request that nobody has opened. A phone that shows it just then may still sign.',
    answers: { 200: ['Cancellation', 'Whether it was cancelled.'] },
    problems: ['not-found', 'platform-failed'],
  },
];
