import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { docsRoutes } from './api/docs-routes';
import { createApi } from './api/routes';
import type { RelayDeps } from './deps';
import { directoryRoutes } from './directory/routes';
import { eventRoutes } from './events/routes';
import { ApiError, SessionEndedError } from './http/api-error';
import { allowOrigins } from './http/cors';
import type { RelayContext, RelayEnv } from './http/relay-env';
import { healthRoutes } from './http/routes';
import { PlatformError } from './platform/platform-error';
import { requestRoutes } from './requests/routes';
import { authenticate } from './sessions/authenticate';
import { sessionRoutes } from './sessions/routes';
import { webhookRoutes } from './webhooks/routes';

/** The relay's public HTTP interface. */
export function createApp(deps: RelayDeps): Hono<RelayEnv> {
  const { config, metrics, log } = deps;
  const app = new Hono<RelayEnv>();
  // Before the middleware: it is the busiest route, and needs no headers for browsers.
  webhookRoutes(app, deps);
  app.use('*', async (c, next) => {
    c.set('reference', randomUUID());
    c.header('X-Call-Ref', c.get('reference'));
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    await next();
  });
  healthRoutes(app, deps);
  docsRoutes(app);
  // Before the middleware for extensions: programs have API tokens, and no origin.
  app.route('/v1', createApi(deps) as unknown as Hono<RelayEnv>);
  app.use('*', allowOrigins(config.origins), authenticate(deps));
  sessionRoutes(app, deps);
  requestRoutes(app, deps);
  directoryRoutes(app, deps);
  eventRoutes(app, deps);
  app.notFound((c) => errorResponse(c, 404, 404));
  app.onError((error, c) => {
    if (error instanceof SessionEndedError)
      return c.json({ error: 'Session over: sign in and pair again' }, 401);
    if (error instanceof ApiError) return errorResponse(c, error.code, error.status);
    if (error instanceof PlatformError) {
      const { code, status } = toAnswer(error);
      return errorResponse(c, code, status);
    }
    metrics.count('relay_errors_total');
    log.error('an HTTP call failed', { reference: c.get('reference'), error });
    return errorResponse(c, 500, 500);
  });
  return app;
}

function errorResponse(c: RelayContext, code: number | null, status: number): Response {
  return c.json({ error: { reference: c.get('reference'), code } }, status as 400);
}

/** A refusal by the platform goes to the caller unchanged; its failures become a 502 or 504. */
function toAnswer({ problem, code, status }: PlatformError) {
  if (problem === 'limited') return { code: 429, status: 429 };
  if (problem === 'unknown') return { code: 404, status: 404 };
  if (problem === 'application') return { code: code ?? null, status: 403 };
  if (problem === 'refused' || problem === 'duplicate') return { code: code ?? null, status };
  return { code: 500, status: problem === 'unreachable' ? 504 : 502 };
}
