/** A request to go wrong; a string path matches exactly, a RegExp is tried on the path (no query). */
export interface FaultMatch {
  /** Any method but OPTIONS when not given. */
  method?: string;
  path: RegExp | string;
  host?: string;
}

/**
 * `hold-before`: received, nothing done until `release()`. `hold-after`: handled, the answer is
 * withheld until `release()`. `drop-*`: the socket is destroyed before or after handling. A status
 * answers instead of the platform. `delayMs` (real time) waits before handling.
 */
export type FaultAction =
  | 'hold-before'
  | 'hold-after'
  | 'drop-before'
  | 'drop-after'
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | { delayMs: number };

export interface Gate {
  /** Resolves when a request stands at the gate (for `*-after`: when it was handled). */
  arrived: Promise<void>;
  /** Lets the held request go on. */
  release(): void;
  /** Destroys the socket of the held request. */
  drop(): void;
}

/** One planned fault as the server meets it. */
export interface Fault {
  readonly match: FaultMatch;
  readonly action: FaultAction;
  markArrived(): void;
  /** How a held request goes on. */
  readonly outcome: Promise<'release' | 'drop'>;
}

function createFault(match: FaultMatch, action: FaultAction): { fault: Fault; gate: Gate } {
  const arrived = deferred<void>();
  const outcome = deferred<'release' | 'drop'>();
  return {
    fault: { match, action, markArrived: () => arrived.resolve(), outcome: outcome.promise },
    gate: {
      arrived: arrived.promise,
      release: () => outcome.resolve('release'),
      drop: () => outcome.resolve('drop'),
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Faults of the status sockets. */
export class SocketFaults {
  /** How often every frame is sent. */
  copies = 1;
  isRefusing = false;
  #muted = new Set<string>();
  #allMuted = false;
  #terminate: () => void;

  constructor(terminate: () => void) {
    this.#terminate = terminate;
  }

  /** Breaks every open socket without a close frame. */
  dropAll(): void {
    this.#terminate();
  }

  /** No frames (keep-alive answers included) until `unmute`; of one payload or of all. */
  mute(uuid?: string): void {
    if (uuid) this.#muted.add(uuid);
    else this.#allMuted = true;
  }

  unmute(uuid?: string): void {
    if (uuid) this.#muted.delete(uuid);
    else {
      this.#muted.clear();
      this.#allMuted = false;
    }
  }

  isMuted(uuid: string): boolean {
    return this.#allMuted || this.#muted.has(uuid);
  }

  /** Upgrades get HTTP 503 while on. */
  refuse(on: boolean): void {
    this.isRefusing = on;
  }

  /** Every frame is sent `times` times; 1 is normal. */
  repeat(times: number): void {
    this.copies = Math.max(1, Math.floor(times));
  }
}

/** Planned misbehaviour of the sandbox's network, for tests. */
export class Faults {
  readonly socket: SocketFaults;
  #once: Fault[] = [];
  #always = new Set<Fault>();

  constructor(terminateSockets: () => void) {
    this.socket = new SocketFaults(terminateSockets);
  }

  /** Applies once, to the next request that matches. */
  next(match: FaultMatch, action: FaultAction): Gate {
    const { fault, gate } = createFault(match, action);
    this.#once.push(fault);
    return gate;
  }

  /** Applies until the returned function is called, which also releases what is held. */
  always(match: FaultMatch, action: FaultAction): () => void {
    const { fault, gate } = createFault(match, action);
    this.#always.add(fault);
    return () => {
      this.#always.delete(fault);
      gate.release();
    };
  }

  /** The fault this request meets; one planned with `next` is used up. */
  take(request: { method: string; host: string; path: string }): Fault | undefined {
    const at = this.#once.findIndex((fault) => matches(fault.match, request));
    if (at !== -1) return this.#once.splice(at, 1)[0];
    return [...this.#always].find((fault) => matches(fault.match, request));
  }

  /** Forgets every plan and every socket fault. */
  clear(): void {
    this.#once = [];
    this.#always.clear();
    this.socket.unmute();
    this.socket.refuse(false);
    this.socket.repeat(1);
  }
}

function matches(match: FaultMatch, request: { method: string; host: string; path: string }) {
  const method = match.method
    ? match.method.toUpperCase() === request.method
    : request.method !== 'OPTIONS';
  const path =
    typeof match.path === 'string'
      ? match.path === request.path
      : new RegExp(match.path.source, match.path.flags.replace(/[gy]/g, '')).test(request.path);
  return method && path && (match.host === undefined || match.host === request.host);
}
