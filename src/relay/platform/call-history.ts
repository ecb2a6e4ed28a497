const MINUTE_MS = 60_000;

interface RecordedCall {
  readonly account: string;
  readonly at: number;
}

/** The calls of the last two minutes that users made through this relay, with their accounts. */
export class CallHistory {
  /** In the order of their times. */
  #calls: RecordedCall[] = [];

  add(account: string, at: number): void {
    const kept = this.#calls.findIndex((call) => call.at > at - 2 * MINUTE_MS);
    this.#calls = kept < 0 ? [] : kept > 0 ? this.#calls.slice(kept) : this.#calls;
    this.#calls.push({ account, at });
  }

  /** Number of calls in the minute before a time: of one account, or of all. */
  countIn(minuteBefore: number, account?: string): number {
    return this.#calls.filter(
      ({ at, account: caller }) =>
        at > minuteBefore - MINUTE_MS &&
        at <= minuteBefore &&
        (account === undefined || caller === account),
    ).length;
  }

  /** Number of calls that no longer count in the platform's sliding minute, but counted at `since`. */
  countAgedOut(since: number, now: number): number {
    return this.#calls.filter(({ at }) => at > since - MINUTE_MS && at <= now - MINUTE_MS).length;
  }
}
