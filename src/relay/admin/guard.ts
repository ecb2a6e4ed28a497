import type { MiddlewareHandler } from 'hono';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not `no-referrer`: with it a browser tells no form's origin.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Answers only who calls this machine by its own name (any other name may have been bent to lead
 * here), and lets nothing be done but by a button of the page itself.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  const host = c.req.header('host') ?? '';
  if (!LOCAL.test(host)) return c.text('Call it by 127.0.0.1 or localhost.\n', 403);
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (!isReading && !isOwn(host, origin, site))
    return c.text('Only the page itself may do that.\n', 403);
  return await next();
};

/** Browsers tell the origin, the site, or both; whoever tells neither is no page. */
function isOwn(host: string, origin: string | undefined, site: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
