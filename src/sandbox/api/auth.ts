import type { MiddlewareHandler } from 'hono';
import { ApiError, StringError } from '../state/api-error';
import { isRedirectAllowed } from '../state/redirect-whitelist';
import type { ApiDeps, ApiEnv } from './env';

const UUID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Checks key and secret of `/platform/*`; refuses with 812, 811, 813 or 810 and HTTP 403 (§3.7). */
export function platformAuth({ platform }: ApiDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const key = c.req.header('x-api-key') ?? '';
    const secret = c.req.header('x-api-secret') ?? '';
    if (!UUID_SHAPE.test(key) || !UUID_SHAPE.test(secret)) throw new ApiError(812, 403);
    const application = platform.findApplication(key);
    if (!application) throw new ApiError(811, 403);
    if (application.secret !== secret.toLowerCase()) throw new ApiError(813, 403);
    if (application.disabled) throw new ApiError(810, 403);
    c.set('application', application);
    c.set('session', null);
    await next();
  };
}

/** Checks the bearer JWT of `/jwt/*` (§1.5); refuses a bad or expired one with a string error. */
export function jwtAuth({ platform, jwt }: ApiDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { switches } = platform;
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const session = await jwt.verify(token);
    if (session === 'expired') {
      const text = 'JWT expired, request a new one using the `/authorize` endpoint';
      throw new StringError(text, switches.expiredJwtStatus);
    }
    const invalid = new StringError(switches.malformedJwtText, switches.malformedJwtStatus);
    if (session === 'invalid') throw invalid;
    const application = platform.findApplication(session.aud);
    if (!application) throw invalid;
    if (application.disabled) throw new ApiError(810, 403);
    const origin = c.req.header('origin');
    if (
      switches.jwtOriginMustBeListed &&
      origin &&
      !isRedirectAllowed(origin, originsOf(application.redirectUris))
    ) {
      throw new ApiError(403, 403);
    }
    c.set('application', application);
    c.set('session', session);
    await next();
  };
}

function originsOf(lines: string[]): string[] {
  return lines.map((line) => (URL.canParse(line) ? new URL(line).origin : line));
}
