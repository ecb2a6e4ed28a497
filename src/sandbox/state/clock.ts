/** What the platform needs of time: milliseconds since 1970 and timers at a moment of that time. */
export interface Clock {
  now(): number;
  /** Runs `run` once when `now()` reaches `at` (ms); the returned function cancels it. */
  setTimer(at: number, onDue: () => void): () => void;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly onDue: () => void;
}

/** setTimeout overflows above 2^31 ms; a long wait is taken in steps. */
const LONGEST_WAIT_MS = 1_000_000_000;

/**
 * Real time plus whatever was added with `advance`. Timers fire in real time as well as during
 * `advance`, in order of their moment, and see `now()` at their own moment.
 */
export class SandboxClock implements Clock {
  #offset = 0;
  #order = 0;
  #timers = new Set<Timer>();
  #wake: NodeJS.Timeout | undefined;
  #advancing = false;

  now(): number {
    return Date.now() + this.#offset;
  }

  setTimer(at: number, onDue: () => void): () => void {
    this.#order += 1;
    const timer: Timer = { at, order: this.#order, onDue };
    this.#timers.add(timer);
    this.#arm();
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Moves time forward by `ms` and fires everything that falls due on the way. */
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
    this.#arm();
  }

  /** Drops every timer. */
  stop(): void {
    this.#timers.clear();
    clearTimeout(this.#wake);
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

  #arm(): void {
    if (this.#advancing) return;
    clearTimeout(this.#wake);
    const next = this.#earliest();
    if (!next) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), LONGEST_WAIT_MS);
    this.#wake = setTimeout(() => this.#runDue(), wait);
    this.#wake.unref();
  }

  #runDue(): void {
    for (let next = this.#earliest(); next && next.at <= this.now(); next = this.#earliest()) {
      this.#fire(next);
    }
    this.#arm();
  }
}
