import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock';
import { ApiError } from './api-error';
import type { RelayContext } from './relay-env';

const MINUTE = 60_000;

/** Callers known at once; beyond that the oldest minute is forgotten. */
const MOST = 50_000;

/** Counts calls by caller, and refuses those beyond so many a minute. */
export class CallLimit {
  readonly #minutes = new Map<string, { from: number; calls: number }>();

  constructor(
    readonly perMinute: number,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one. The headers say how many are left, as the platform's do (protocol §3.8).
   * @throws ApiError 429
   */
  spend(c: RelayContext, key: string): void {
    const minute = this.#minuteOf(key);
    minute.calls += 1;
    c.header('X-RateLimit-Limit', String(this.perMinute));
    c.header('X-RateLimit-Remaining', String(Math.max(0, this.perMinute - minute.calls)));
    if (minute.calls > this.perMinute) throw new ApiError(429, 429);
  }

  #minuteOf(key: string): { from: number; calls: number } {
    const now = this.clock.now();
    const known = this.#minutes.get(key);
    if (known && now - known.from < MINUTE) return known;
    const minute = { from: now, calls: 0 };
    this.#minutes.delete(key);
    this.#minutes.set(key, minute);
    const [oldest] = this.#minutes.keys();
    if (this.#minutes.size > MOST && oldest !== undefined) this.#minutes.delete(oldest);
    return minute;
  }
}

/** The caller's address; what a proxy says of it only where one is trusted. */
export function addressOf(c: RelayContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  return forwarded || incoming?.socket.remoteAddress || 'unknown';
}
