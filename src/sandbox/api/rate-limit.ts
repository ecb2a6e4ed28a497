import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../state/clock';
import type { Switches } from '../state/switches';
import type { ApiContext, ApiEnv } from './env';

type Bucket = 'posts' | 'transactions' | 'calls';

/** Counts calls of the last minute per application and kind of call (§3.8). */
export class RateLimiter {
  #calls = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {}

  /** Counts a call; `remaining` is -1 when the call exceeds the limit. */
  countCall(applicationUuid: string, bucket: Bucket): { limit: number; remaining: number } {
    const limit = this.#limit(bucket);
    const key = `${applicationUuid} ${bucket}`;
    const now = this.clock.now();
    const recent = (this.#calls.get(key) ?? []).filter((at) => at > now - 60_000);
    this.#calls.set(key, recent);
    if (recent.length >= limit) return { limit, remaining: -1 };
    recent.push(now);
    return { limit, remaining: limit - recent.length };
  }

  #limit(bucket: Bucket): number {
    if (bucket === 'posts') return this.switches.payloadPostsPerMinute;
    if (bucket === 'transactions') return this.switches.xrplTxPerMinute;
    return this.switches.callsPerMinute;
  }
}

/** Adds X-RateLimit-Limit and -Remaining to every response, and refuses calls above the limit. */
export function rateLimit(limiter: RateLimiter, switches: Switches): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { limit, remaining } = limiter.countCall(c.get('application').uuid, bucketOf(c));
    c.header('X-RateLimit-Limit', String(limit));
    c.header('X-RateLimit-Remaining', String(Math.max(0, remaining)));
    if (remaining >= 0) return next();
    if (switches.rateLimitedRetryAfter !== null) {
      c.header('Retry-After', String(switches.rateLimitedRetryAfter));
    }
    c.status(switches.rateLimitedStatus as 429);
    return switches.rateLimitedBody === 'text'
      ? c.text('Too Many Requests')
      : c.json({ error: { reference: c.get('callRef'), code: 429 } });
  };
}

function bucketOf(c: ApiContext): Bucket {
  if (c.req.method === 'POST' && c.req.path.endsWith('/payload')) return 'posts';
  return c.req.path.includes('/xrpl-tx/') ? 'transactions' : 'calls';
}
