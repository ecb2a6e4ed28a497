import type { Clock } from '../state/clock';
import { MOST_ATTEMPTS } from './schedule';

const HOUR_MS = 3_600_000;
const ENOUGH = 10;

/** Addresses that answered 404 to ten last attempts within an hour: nothing is sent there (§6.5). */
export class GoneAddresses {
  #notFound = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** Counts an answer when it is the 404 of a last attempt. */
  note(url: string, attempt: number, status: number | undefined): void {
    if (status !== 404 || attempt !== MOST_ATTEMPTS) return;
    this.#notFound.set(url, [...this.#recent(url), this.clock.now()]);
  }

  has(url: string): boolean {
    return this.#recent(url).length >= ENOUGH;
  }

  #recent(url: string): number[] {
    const since = this.clock.now() - HOUR_MS;
    return (this.#notFound.get(url) ?? []).filter((at) => at > since);
  }
}
