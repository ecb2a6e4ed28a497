/** Selects requests that get a fault. The path has no query; a string must match it exactly. */
export interface FaultMatch {
  /** Default: every method but OPTIONS. */
  method?: string;
  path: RegExp | string;
  host?: string;
  /** The method of a JSON-RPC call: only calls of this one. */
  rpc?: string;
}

/**
 * `hold-before` handles the request only after `release()`. `hold-after` handles it and sends the
 * response only after `release()`. `drop-*` destroys the socket before or after handling. `status`
 * replaces the platform's response. `delayMs` (real time) delays handling. `bytes` sends so many bytes
 * of a JSON text that has no end. `change` handles the request and sends another answer, as a server that
 * lies does.
 */
export type FaultAction =
  | 'hold-before'
  | 'hold-after'
  | 'drop-before'
  | 'drop-after'
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | { delayMs: number }
  | { bytes: number }
  // biome-ignore lint/suspicious/noExplicitAny: a test changes single fields of an answer
  | { change: (answer: any) => unknown };

export interface Gate {
  /** Resolves when a request matches (for `*-after`: when it has been handled). */
  arrived: Promise<void>;
  /** Continues the held request. */
  release(): void;
  /** Destroys the socket of the held request. */
  drop(): void;
}

/** One planned fault, for the server. */
export interface Fault {
  readonly match: FaultMatch;
  readonly action: FaultAction;
  markArrived(): void;
  /** Resolves when the test releases or drops the held request. */
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
  /** How many times every frame is sent. */
  copies = 1;
  isRefusing = false;
  #muted = new Set<string>();
  #allMuted = false;
  #terminate: () => void;

  constructor(terminate: () => void) {
    this.#terminate = terminate;
  }

  /** Terminates every open socket without a close frame. */
  dropAll(): void {
    this.#terminate();
  }

  /** Sends no frames (also no keep-alive responses) of one payload or of all, until `unmute`. */
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

  /** Refuses upgrades with HTTP 503 while on. */
  setRefusing(on: boolean): void {
    this.isRefusing = on;
  }

  /** Sends every frame `times` times; the default is 1. */
  repeat(times: number): void {
    this.copies = Math.max(1, Math.floor(times));
  }
}

/** Network faults that tests plan. */
export class Faults {
  readonly socket: SocketFaults;
  #once: Fault[] = [];
  #always = new Set<Fault>();

  constructor(terminateSockets: () => void) {
    this.socket = new SocketFaults(terminateSockets);
  }

  /** Applies the fault once, to the next request that matches. */
  next(match: FaultMatch, action: FaultAction): Gate {
    const { fault, gate } = createFault(match, action);
    this.#once.push(fault);
    return gate;
  }

  /** Applies the fault until the returned function is called; that also releases held requests. */
  always(match: FaultMatch, action: FaultAction): () => void {
    const { fault, gate } = createFault(match, action);
    this.#always.add(fault);
    return () => {
      this.#always.delete(fault);
      gate.release();
    };
  }

  /** The fault for this request, if any. Removes a fault that was planned with `next`. */
  take(request: FaultySubject): Fault | undefined {
    const at = this.#once.findIndex((fault) => matches(fault.match, request));
    if (at !== -1) return this.#once.splice(at, 1)[0];
    return [...this.#always].find((fault) => matches(fault.match, request));
  }

  /** Removes every planned fault and resets the socket faults. */
  clear(): void {
    this.#once = [];
    this.#always.clear();
    this.socket.unmute();
    this.socket.setRefusing(false);
    this.socket.repeat(1);
  }
}

/** What a fault is matched with. */
export interface FaultySubject {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** The method of a JSON-RPC call. */
  readonly rpc?: string | undefined;
}

function matches(match: FaultMatch, request: FaultySubject) {
  const method = match.method
    ? match.method.toUpperCase() === request.method
    : request.method !== 'OPTIONS';
  const path =
    typeof match.path === 'string'
      ? match.path === request.path
      : new RegExp(match.path.source, match.path.flags.replace(/[gy]/g, '')).test(request.path);
  if (match.rpc !== undefined && match.rpc !== request.rpc) return false;
  return method && path && (match.host === undefined || match.host === request.host);
}
