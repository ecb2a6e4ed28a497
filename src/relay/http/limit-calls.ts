import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { ApiError } from './api-error';
import { bearer, type RelayContext, type RelayEnv } from './relay-env';

const MINUTE = 60_000;

/** Callers known at once; beyond that the oldest minute is forgotten. */
const MOST = 50_000;

/**
 * So many calls a minute for each caller: by session, and for who has none by address. The headers
 * say how many are left, as the platform's do (protocol §3.8).
 */
export function limitCalls(
  { callsPerMinute, trustProxy }: Config,
  clock: Clock,
): MiddlewareHandler<RelayEnv> {
  const minutes = new Map<string, { from: number; calls: number }>();
  return async (c, next) => {
    const key = bearer(c) || addressOf(c, trustProxy);
    const now = clock.now();
    let minute = minutes.get(key);
    if (!minute || now - minute.from >= MINUTE) {
      minute = { from: now, calls: 0 };
      minutes.delete(key);
      minutes.set(key, minute);
      const [oldest] = minutes.keys();
      if (minutes.size > MOST && oldest !== undefined) minutes.delete(oldest);
    }
    minute.calls += 1;
    c.header('X-RateLimit-Limit', String(callsPerMinute));
    c.header('X-RateLimit-Remaining', String(Math.max(0, callsPerMinute - minute.calls)));
    if (minute.calls > callsPerMinute) throw new ApiError(429, 429);
    await next();
  };
}

function addressOf(c: RelayContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  return forwarded || incoming?.socket.remoteAddress || 'unknown';
}
