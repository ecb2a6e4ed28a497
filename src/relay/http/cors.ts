import type { MiddlewareHandler } from 'hono';
import type { RelayEnv } from './relay-env';

/**
 * Lets the extension's own pages read answers, and no website.
 * @param origins such as `chrome-extension://<id>`; `moz-extension://*` for ids no one can know
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<RelayEnv> {
  const isAllowed = (origin: string): boolean =>
    origins.some((known) =>
      known.endsWith('://*') ? origin.startsWith(known.slice(0, -1)) : origin === known,
    );
  return async (c, next) => {
    const origin = c.req.header('origin');
    c.header('Vary', 'Origin');
    if (origin && isAllowed(origin)) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Last-Event-ID');
      c.header('Access-Control-Expose-Headers', 'X-RateLimit-Limit, X-RateLimit-Remaining');
      c.header('Access-Control-Max-Age', '600');
    }
    if (c.req.method === 'OPTIONS') return c.body(null, 204);
    return await next();
  };
}
