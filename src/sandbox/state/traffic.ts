/** One HTTP request with its response (or dropped: status 0), or one event of a status socket. */
export interface TrafficEntry {
  /** Sandbox time in ms. */
  at: number;
  kind: 'http' | 'socket';
  /** HTTP method; `OPEN`, `FRAME` (sent), `MESSAGE` (received), `CLOSE` for sockets. */
  method: string;
  /** Host name without port. */
  host: string;
  /** Path without query. */
  path: string;
  /** Query with `?`, or empty. */
  search: string;
  /** HTTP status; 0 when the socket was destroyed; close code for CLOSE; null for other socket events. */
  status: number | null;
  /** Text of a frame or message, or the raw body of a POST. */
  data?: string;
}

type Predicate = (entry: TrafficEntry) => boolean;
const MAX_ENTRIES = 20_000;

/** The recorded traffic, oldest first; the oldest entries are dropped above `MAX_ENTRIES`. */
export class Traffic {
  #entries: TrafficEntry[] = [];
  #waiters = new Set<(entry: TrafficEntry) => void>();

  add(entry: TrafficEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
    for (const check of [...this.#waiters]) check(entry);
  }

  /** A copy of the entries. */
  entries(): TrafficEntry[] {
    return [...this.#entries];
  }

  count(predicate: Predicate): number {
    return this.#entries.filter(predicate).length;
  }

  clear(): void {
    this.#entries = [];
  }

  /** A recorded or the next matching entry; rejects after `timeoutMs` of real time (default 5 s). */
  waitFor(predicate: Predicate, { timeoutMs = 5000 } = {}): Promise<TrafficEntry> {
    const present = this.#entries.find(predicate);
    if (present) return Promise.resolve(present);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(check);
      };
      const check = (entry: TrafficEntry): void => {
        if (!predicate(entry)) return;
        done();
        resolve(entry);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`No matching traffic within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiters.add(check);
    });
  }
}
