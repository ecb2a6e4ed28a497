/** One HTTP request that was answered (or dropped: status 0), or one event of a status socket. */
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
  /** Text of a frame or message, or the body of a POST as it came. */
  data?: string;
}

type Predicate = (entry: TrafficEntry) => boolean;
const MAX_ENTRIES = 20_000;

/** Everything that went over the wire, oldest first. */
export class Traffic {
  #entries: TrafficEntry[] = [];
  #waiting = new Set<(entry: TrafficEntry) => void>();

  add(entry: TrafficEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
    for (const look of [...this.#waiting]) look(entry);
  }

  /** A copy of what was recorded. */
  entries(): TrafficEntry[] {
    return [...this.#entries];
  }

  count(predicate: Predicate): number {
    return this.#entries.filter(predicate).length;
  }

  clear(): void {
    this.#entries = [];
  }

  /** A present or the next matching entry; rejects after `timeoutMs` of real time (default 5 s). */
  waitFor(predicate: Predicate, { timeoutMs = 5000 } = {}): Promise<TrafficEntry> {
    const present = this.#entries.find(predicate);
    if (present) return Promise.resolve(present);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
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
      this.#waiting.add(check);
    });
  }
}
