import type { MiddlewareHandler } from 'hono';

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // With `no-referrer` browsers send `Origin: null` for forms, and `isSameOrigin` needs the origin.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Answers only requests whose Host names this machine, which stops DNS rebinding, and accepts forms
 * only from the page itself, which stops cross-site request forgery.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  const host = c.req.header('host') ?? '';
  if (!LOCAL_HOST.test(host)) return c.text('Open this page as 127.0.0.1 or localhost.\n', 403);
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (!isRead && !isSameOrigin(host, origin, site))
    return c.text('Only the buttons of this page may do that.\n', 403);
  return await next();
};

/** Browsers send Origin, Sec-Fetch-Site, or both; a client that sends neither is not a browser. */
function isSameOrigin(host: string, origin: string | undefined, site: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
