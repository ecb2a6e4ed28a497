import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { z } from 'zod';
import { findUuid } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { CallLimit } from '../http/call-limit';
import { readBody } from '../http/read-body';
import { NO_ACCOUNT } from '../payloads/no-account';
import type { ApiContext, ApiEnv } from './api-env';
import { authenticateToken, expectScope } from './authenticate-token';
import { cancelForToken } from './cancel-for-token';
import { parseNewRequest } from './create-body';
import { createOnce } from './create-once';
import { HttpProblem } from './http-problem';
import { listForToken } from './list-for-token';
import { checkInput, expectNoFaults } from './parse-input';
import { listQuerySchema, readQuerySchema } from './query-schema';
import { readForToken } from './read-request';
import type { RequestKey } from './request-row';
import { findProblem } from './to-problem';
import { expectMayUse } from './token-accounts';

/** Bodies within the platform's limits are far smaller (protocol §3.1). */
const MAX_BODY_BYTES = 65_536;

/** `/v1`: requests of programs that have an API token. */
export function createApi(deps: RelayDeps): Hono<ApiEnv> {
  const { log, metrics, config, clock } = deps;
  /** However many tokens ask it, an account is not flooded with requests. */
  const requestsPerAccount = new CallLimit(config.callsPerMinute, clock);
  const api = new Hono<ApiEnv>();
  api.use('*', authenticateToken(deps));
  api.post('/requests', async (c) => {
    expectScope(c, 'push');
    const body = await readBody(c, MAX_BODY_BYTES);
    if (!body) throw new HttpProblem('too-large', 'Send a body of at most 64 KiB.');
    const request = parseNewRequest(new TextDecoder().decode(body), c.req.query());
    expectMayUse(c.get('token'), deps, request.account);
    if (request.account !== NO_ACCOUNT) requestsPerAccount.countCall(c, request.account);
    const answer = await createOnce(deps, request);
    c.header('Location', `/v1/requests/${answer.request.uuid}`);
    return c.json(answer.request, answer.isNew ? 201 : 200);
  });
  api.get('/requests', async (c) => {
    expectScope(c, 'read');
    const query = expectQuery(c, listQuerySchema);
    return c.json(await listForToken(deps, c.get('token'), query));
  });
  api.get('/requests/by-identifier/:identifier', (c) =>
    read(deps, c, { identifier: c.req.param('identifier') }),
  );
  api.get('/requests/:uuid', (c) => read(deps, c, { uuid: expectUuid(c) }));
  api.delete('/requests/:uuid', async (c) => {
    expectScope(c, 'push');
    return c.json(await cancelForToken(deps, c.get('token'), expectUuid(c)));
  });
  api.all('*', () => {
    throw new HttpProblem(
      'not-found',
      'There is no such call. /docs lists the calls, and /openapi.json describes them.',
    );
  });
  api.onError((error, c) => {
    const reference = c.get('reference');
    const found = findProblem(error);
    if (!found || found.problem === 'unavailable') {
      metrics.count('relay_errors_total');
      log.error('a call of the API failed', { reference, error });
    }
    const problem =
      found ??
      new HttpProblem('internal', 'The relay failed. Its log has the error under this reference.');
    const { retryAfter } = problem.extras;
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
    return c.body(JSON.stringify(problem.body(reference)), problem.status as 400, {
      'Content-Type': 'application/problem+json',
    });
  });
  return api;
}

async function read(deps: RelayDeps, c: ApiContext, key: RequestKey): Promise<Response> {
  expectScope(c, 'read');
  const { wait = 0 } = expectQuery(c, readQuerySchema);
  const left = new AbortController();
  const { outgoing } = c.env as unknown as HttpBindings;
  outgoing.once('close', () => left.abort());
  const options = { waitMs: wait * 1000, signal: left.signal };
  return c.json(await readForToken(deps, c.get('token'), key, options));
}

/** @throws HttpProblem that names all faults of the query */
function expectQuery<T extends z.ZodType>(c: ApiContext, schema: T): z.output<T> {
  const { value, faults } = checkInput(schema, c.req.query(), '?');
  expectNoFaults(faults);
  return value as z.output<T>;
}

/** @throws HttpProblem 404 */
function expectUuid(c: ApiContext): string {
  const uuid = findUuid(c.req.param('uuid'));
  if (!uuid) throw new HttpProblem('not-found', 'This is not the UUID of a request.');
  return uuid;
}
