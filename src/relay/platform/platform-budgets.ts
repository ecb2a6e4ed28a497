import { hasBudget, type RateBudget } from '../../core/rate-budget';
import { CallHistory } from './call-history';

/** Each has its own rate limit, over a sliding minute (protocol §3.8). */
export type BudgetName = 'calls' | 'posts' | 'ledger' | 'profiles';

/** Assumed until the platform reports a limit: the lowest documented ones (protocol §3.8). */
const ASSUMED_LIMITS: Readonly<Record<BudgetName, number>> = {
  calls: 60,
  posts: 30,
  ledger: 60,
  profiles: 120,
};

const MINUTE_MS = 60_000;

/** The platform's rate limits as it last reported them, and each account's share of them. */
export class PlatformBudgets {
  readonly #reported = new Map<BudgetName, RateBudget>();
  readonly #history: Readonly<Record<BudgetName, CallHistory>> = {
    calls: new CallHistory(),
    posts: new CallHistory(),
    ledger: new CallHistory(),
    profiles: new CallHistory(),
  };
  readonly #inFlight: Record<BudgetName, number> = {
    calls: 0,
    posts: 0,
    ledger: 0,
    profiles: 0,
  };

  /** Whether more than a share of the calls (0 to 1) is left. */
  hasMoreThan(share: number, now: number): boolean {
    return hasBudget(this.#reported.get('calls'), share, now);
  }

  /**
   * Counts a call of an account if its share allows one more: an account that made more calls in
   * the last minute than are left must wait. So one account alone gets half of the limit, and there
   * is always something left for an account that has called little.
   * @returns false when the account must wait
   */
  take(name: BudgetName, account: string, now: number): boolean {
    const own = this.#history[name].countIn(now, account);
    // The first call of an account is left to the platform to refuse.
    if (own > 0 && own >= this.#left(name, now)) return false;
    this.#history[name].add(account, now);
    return true;
  }

  onStart(name: BudgetName): void {
    this.#inFlight[name] += 1;
  }

  onEnd(name: BudgetName): void {
    this.#inFlight[name] -= 1;
  }

  /** Reads the limits from an answer's headers. */
  update(name: BudgetName, { status, headers }: Response, at: number): void {
    const limit = Number(headers.get('X-RateLimit-Limit') ?? Number.NaN);
    const left = Number(headers.get('X-RateLimit-Remaining') ?? Number.NaN);
    if (limit >= 0 && left >= 0) this.#reported.set(name, { limit, left, at });
    if (status === 429) this.#reported.set(name, { limit: limit || 1, left: 0, at });
  }

  /** Estimates how many calls are left now. Calls of other relays show in the reported number. */
  #left(name: BudgetName, now: number): number {
    const history = this.#history[name];
    const reported = this.#reported.get(name);
    const limit = reported?.limit ?? ASSUMED_LIMITS[name];
    const unused = limit - history.countIn(now);
    const age = reported && now - reported.at;
    if (!reported || age === undefined || age >= MINUTE_MS || age < 0) return unused;
    const agedOut = history.countAgedOut(reported.at, now);
    return Math.min(unused, reported.left - this.#inFlight[name] + agedOut);
  }
}
