import type { Context } from 'hono';
import type { Clock } from '../clock';
import { ApiError } from './api-error';

const WINDOW_MS = 60_000;

/** Callers counted at once; a further one replaces the caller whose window started first. */
const MAX_CALLERS = 50_000;

interface Window {
  readonly startedAt: number;
  calls: number;
}

/** Counts calls by caller in windows of one minute, and refuses those above the limit. */
export class CallLimit {
  /** In the order in which the windows started. */
  readonly #windows = new Map<string, Window>();

  constructor(
    readonly perMinute: number,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one call, and sets the platform's headers for the rest of the budget (protocol §3.8).
   * @throws ApiError 429 above the limit, with the header Retry-After
   */
  countCall(c: Context, key: string): void {
    const window = this.#windowOf(key);
    window.calls += 1;
    c.header('X-RateLimit-Limit', String(this.perMinute));
    c.header('X-RateLimit-Remaining', String(Math.max(0, this.perMinute - window.calls)));
    if (window.calls <= this.perMinute) return;
    const left = window.startedAt + WINDOW_MS - this.clock.now();
    c.header('Retry-After', String(Math.max(1, Math.ceil(left / 1000))));
    throw new ApiError(429, 429);
  }

  /** Whether a further call would be refused. */
  isUsedUp(key: string): boolean {
    const window = this.#windows.get(key);
    return window !== undefined && this.#isCurrent(window) && window.calls >= this.perMinute;
  }

  /** A window that starts in the future is from before the clock was set back. */
  #isCurrent({ startedAt }: Window): boolean {
    const age = this.clock.now() - startedAt;
    return age >= 0 && age < WINDOW_MS;
  }

  #windowOf(key: string): Window {
    const current = this.#windows.get(key);
    if (current && this.#isCurrent(current)) return current;
    const window = { startedAt: this.clock.now(), calls: 0 };
    this.#windows.delete(key);
    this.#windows.set(key, window);
    const [oldest] = this.#windows.keys();
    if (this.#windows.size > MAX_CALLERS && oldest !== undefined) this.#windows.delete(oldest);
    return window;
  }
}
