import type { Clock } from '../state/clock';
import { MAX_ATTEMPTS } from './schedule';

const HOUR_MS = 3_600_000;
const MAX_NOT_FOUND = 10;

/** URLs that get no webhooks for now: ten deliveries there ended with 404 within an hour (§6.5). */
export class SkippedUrls {
  #notFound = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts the response if it is a 404 to the last attempt of a delivery. */
  recordResult(url: string, attempt: number, status: number | undefined): void {
    if (status !== 404 || attempt !== MAX_ATTEMPTS) return;
    this.#notFound.set(url, [...this.#recent(url), this.clock.now()]);
  }

  has(url: string): boolean {
    return this.#recent(url).length >= MAX_NOT_FOUND;
  }

  #recent(url: string): number[] {
    const since = this.clock.now() - HOUR_MS;
    return (this.#notFound.get(url) ?? []).filter((at) => at > since);
  }
}
