/** Calls that wait for a change of an account: long polls. */
export class ChangeWaits {
  readonly #wakes = new Map<string, Set<() => void>>();
  #isClosed = false;

  /**
   * Reads until the result is final, the time is over, the client has left, or the relay stops.
   * It reads again after each change of the account, also of one stored by another relay.
   * @param ms longest time @param signal aborts when the client disconnects
   * @returns what was read last @throws whatever `read` throws
   */
  async readUntil<T>(
    account: string,
    read: () => Promise<T>,
    isFinal: (result: T) => boolean,
    ms: number,
    signal: AbortSignal,
  ): Promise<T> {
    const deadline = performance.now() + ms;
    for (;;) {
      // Before the read, so that no change after it is missed.
      const change = this.#nextChange(account);
      try {
        const result = await read();
        const left = deadline - performance.now();
        if (isFinal(result) || left <= 0 || signal.aborted || this.#isClosed) return result;
        await waitFor(change.happened, left, signal);
      } finally {
        change.forget();
      }
    }
  }

  /** Wakes the calls that wait for an account; all of them when it is undefined. */
  notify(account: string | undefined): void {
    const sets = account === undefined ? [...this.#wakes.values()] : [this.#wakes.get(account)];
    for (const set of sets) for (const wake of [...(set ?? [])]) wake();
  }

  /** Ends all waits, because the relay stops; the calls answer what they read. */
  closeAll(): void {
    this.#isClosed = true;
    this.notify(undefined);
  }

  /** Number of waiting calls. */
  get size(): number {
    return [...this.#wakes.values()].reduce((all, set) => all + set.size, 0);
  }

  #nextChange(account: string) {
    const set = this.#wakes.get(account) ?? new Set();
    this.#wakes.set(account, set);
    let wake = (): void => {};
    const happened = new Promise<void>((resolve) => {
      wake = resolve;
    });
    set.add(wake);
    const forget = (): void => {
      set.delete(wake);
      if (set.size === 0 && this.#wakes.get(account) === set) this.#wakes.delete(account);
    };
    return { happened, forget };
  }
}

async function waitFor(happened: Promise<void>, ms: number, signal: AbortSignal): Promise<void> {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end);
  await Promise.race([happened, ended]);
  clearTimeout(timer);
  signal.removeEventListener('abort', end);
}
