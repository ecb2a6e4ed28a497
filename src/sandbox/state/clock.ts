/** The platform's clock: the time in ms since 1970, and timers at a time of that clock. */
export interface Clock {
  now(): number;
  /** Calls `onDue` once when `now()` reaches `at` (ms); the returned function cancels the timer. */
  setTimer(at: number, onDue: () => void): () => void;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly onDue: () => void;
}

/** setTimeout overflows above 2^31 ms, so longer waits are split. */
const LONGEST_WAIT_MS = 1_000_000_000;

/**
 * Real time plus the sum of all `advance` calls. Timers fire in real time and during `advance`, in
 * the order of their times; `now()` in a timer that `advance` fires is the time it was set for.
 */
export class SandboxClock implements Clock {
  #offset = 0;
  #order = 0;
  #timers = new Set<Timer>();
  #timeout: NodeJS.Timeout | undefined;
  #advancing = false;

  now(): number {
    return Date.now() + this.#offset;
  }

  setTimer(at: number, onDue: () => void): () => void {
    this.#order += 1;
    const timer: Timer = { at, order: this.#order, onDue };
    this.#timers.add(timer);
    this.#schedule();
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Moves the clock forward by `ms` and fires every timer that becomes due. */
  advance(ms: number): void {
    const target = this.now() + Math.max(0, ms);
    this.#advancing = true;
    try {
      for (let next = this.#earliest(); next && next.at <= target; next = this.#earliest()) {
        const ahead = next.at - this.now();
        if (ahead > 0) this.#offset += ahead;
        this.#fire(next);
      }
    } finally {
      this.#advancing = false;
    }
    const rest = target - this.now();
    if (rest > 0) this.#offset += rest;
    this.#schedule();
  }

  /** Cancels every timer. */
  stop(): void {
    this.#timers.clear();
    clearTimeout(this.#timeout);
  }

  #earliest(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) {
        first = timer;
      }
    }
    return first;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    timer.onDue();
  }

  #schedule(): void {
    if (this.#advancing) return;
    clearTimeout(this.#timeout);
    const next = this.#earliest();
    if (!next) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), LONGEST_WAIT_MS);
    this.#timeout = setTimeout(() => this.#runDue(), wait);
    this.#timeout.unref();
  }

  #runDue(): void {
    for (let next = this.#earliest(); next && next.at <= this.now(); next = this.#earliest()) {
      this.#fire(next);
    }
    this.#schedule();
  }
}
