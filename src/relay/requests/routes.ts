import type { Hono } from 'hono';
import { findUuid } from '../../core/fields';
import { addJob } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import { readBody } from '../http/read-body';
import type { RelayContext, RelayEnv } from '../http/relay-env';
import { createRequest } from './create';
import { expectOwn, listRequests, readRequest } from './read';
import { parseRequestBody } from './request-body';

/** Bodies within the platform's limits are far smaller (protocol §3.1). */
const MAX_BODY_BYTES = 65_536;

const MAX_PAGE_SIZE = 100;

/** Routes for the caller's own requests, in the format of the platform's API (protocol §3). */
export function requestRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  app.post('/requests', async (c) => {
    const body = await readBody(c, MAX_BODY_BYTES);
    if (!body) throw new ApiError(599, 413);
    const { account } = c.get('caller');
    const request = parseRequestBody(new TextDecoder().decode(body), account);
    const answer = await createRequest(deps, account, request);
    return c.json(answer.body, answer.status as 200);
  });
  app.get('/requests', async (c) => {
    const { account } = c.get('caller');
    const after = findCount(c.req.query('after') ?? '0');
    const limit = findCount(c.req.query('limit') ?? String(MAX_PAGE_SIZE));
    if (after === undefined || !limit) throw new ApiError(599);
    return c.json(await listRequests(deps, account, after, Math.min(limit, MAX_PAGE_SIZE)));
  });
  app.get('/requests/ci/:identifier', async (c) => {
    const identifier = c.req.param('identifier');
    if (!/^[\w.:-]{1,40}$/.test(identifier)) throw new ApiError(404, 404);
    return c.json(await readRequest(deps, c.get('caller').account, `ci/${identifier}`));
  });
  app.get('/requests/:uuid', async (c) => {
    return c.json(await readRequest(deps, c.get('caller').account, expectUuid(c)));
  });
  app.delete('/requests/:uuid', async (c) => {
    const uuid = expectUuid(c);
    const { account } = c.get('caller');
    await expectOwn(deps, account, uuid);
    const answer = await deps.platform.callFor(account, 'DELETE', `payload/${uuid}`);
    await addJob(deps.sql, uuid, 'cancel', deps.clock.now());
    deps.wakeWorker();
    return c.json(answer);
  });
  app.get('/xrpl-tx/:hash{[0-9a-fA-F]{64}}', async (c) => {
    const { account } = c.get('caller');
    return c.json(await deps.platform.callFor(account, 'GET', `xrpl-tx/${c.req.param('hash')}`));
  });
}

function expectUuid(c: RelayContext): string {
  const uuid = findUuid(c.req.param('uuid'));
  if (!uuid) throw new ApiError(404, 404);
  return uuid;
}

function findCount(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
