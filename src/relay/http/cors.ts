import type { MiddlewareHandler } from 'hono';
import type { RelayEnv } from './relay-env';

/**
 * Lets pages of these extensions read responses; pages of websites cannot.
 * @param origins such as `chrome-extension://<id>`; `moz-extension://*` allows every id, because
 * Firefox gives each installation its own
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler<RelayEnv> {
  const isAllowed = (origin: string): boolean =>
    origins.some((allowed) =>
      allowed.endsWith('://*') ? origin.startsWith(allowed.slice(0, -1)) : origin === allowed,
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
