import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { ApiError, StringError } from '../state/api-error';
import { accountInfo, accountMeta } from './account-info';
import { jwtAuth, platformAuth } from './auth';
import type { ApiContext, ApiDeps, ApiEnv } from './env';
import { helperRoutes, jwtOnlyRoutes, platformOnlyRoutes, railsResponse } from './helper-calls';
import { payloadRoutes } from './payload';
import { pingRoutes } from './ping';
import { RateLimiter, rateLimit } from './rate-limit';
import { storageRoutes, userdataRoutes } from './storage';

/** `/api/v1/*`: `/platform` and `/jwt` with their authentication, limits and errors (§1–3). */
export function createApi(deps: ApiDeps): Hono<ApiEnv> {
  const { switches } = deps.platform;
  const limit = rateLimit(new RateLimiter(deps.platform.clock, switches), switches);
  const api = new Hono<ApiEnv>();
  api.use('*', async (c, next) => {
    c.set('callRef', randomUUID());
    c.header('X-Call-Ref', c.get('callRef'));
    if (c.req.path.startsWith('/api/v1/jwt/')) {
      setCorsHeaders(c, switches.exposeRateLimitHeaders);
      if (c.req.method === 'OPTIONS') return c.body(null, 204);
    }
    return next();
  });
  api.get('/api/v1/platform/rails', railsResponse);
  api.get('/api/v1/app/account-info/:account', (c) => {
    return c.json(accountInfo(c.req.param('account')));
  });
  api.get('/api/v1/platform/account-meta/:account', (c) => {
    const account = c.req.param('account');
    return c.json(accountMeta(account, deps.platform.directory.profiles.get(account)));
  });

  const platform = new Hono<ApiEnv>();
  platform.use('*', platformAuth(deps), limit);
  const jwt = new Hono<ApiEnv>();
  jwt.use('*', jwtAuth(deps), limit);
  for (const family of [platform, jwt]) {
    pingRoutes(family, deps);
    payloadRoutes(family, deps);
    helperRoutes(family, deps);
  }
  platformOnlyRoutes(platform, deps);
  storageRoutes(platform);
  userdataRoutes(jwt);
  jwtOnlyRoutes(jwt, deps);
  api.route('/api/v1/platform', platform);
  api.route('/api/v1/jwt', jwt);

  api.notFound((c) => {
    const message = 'Endpoint unknown or method invalid for given endpoint';
    return c.json({ ...fatalError(c, 404), message }, 404);
  });
  api.onError((error, c) => {
    if (error instanceof StringError) return c.json({ error: error.text }, error.status as 401);
    if (error instanceof ApiError) {
      const reference = c.get('callRef');
      return c.json({ error: { reference, code: error.code } }, error.status as 400);
    }
    console.error(error);
    return c.json({ ...fatalError(c, 500), message: 'Internal error' }, 500);
  });
  return api;
}

function fatalError(c: ApiContext, code: number) {
  const { pathname, search } = new URL(c.req.url);
  return {
    error: true,
    message: '',
    reference: c.get('callRef'),
    code,
    req: pathname + search,
    method: c.req.method,
  };
}

/** CORS headers, which the platform sends on `/jwt/*` only (§2.8). */
function setCorsHeaders(c: ApiContext, expose: boolean): void {
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  c.header('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS');
  if (expose) {
    const names = 'X-Call-Ref, X-RateLimit-Limit, X-RateLimit-Remaining, Retry-After';
    c.header('Access-Control-Expose-Headers', names);
  }
}
