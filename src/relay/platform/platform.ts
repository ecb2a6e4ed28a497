import { findFields, findJson, findNumber } from '../../core/fields';
import { hasRoom, type RateBudget } from '../../core/rate-budget';
import type { Clock } from '../clock';
import { PlatformError } from './platform-error';

export interface PlatformDeps {
  /** Such as `https://xumm.app`. */
  readonly base: string;
  readonly apiKey: string;
  /** The current one first; the former one is tried where that is not known yet. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** What has a sliding minute of its own (protocol §3.8). */
type Kind = 'calls' | 'posts' | 'ledger';

const TIMEOUT_MS = 20_000;

/** Not reached so often in a row it is away: what can wait is then tried from time to time. */
const MISSES = 5;
const AWAY_MS = 5000;

/** The platform's `/platform/*` calls, with key and secret (protocol §1.1–1.3). */
export class Platform {
  readonly #deps: PlatformDeps;
  readonly #budgets = new Map<Kind, RateBudget>();
  #secret: string;
  #misses = 0;
  #triedAt = 0;

  constructor(deps: PlatformDeps) {
    this.#deps = deps;
    this.#secret = deps.secrets[0] ?? '';
  }

  /**
   * One call. @param path after `/api/v1/platform/`
   * @returns the answer's body, an object @throws PlatformError
   */
  async ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) {
    try {
      return await this.#askWith(this.#secret, method, path, body);
    } catch (error) {
      const other = this.#deps.secrets.find((secret) => secret !== this.#secret);
      if (!other || !(error instanceof PlatformError) || error.code !== 813) throw error;
      const answer = await this.#askWith(other, method, path, body);
      this.#secret = other;
      return answer;
    }
  }

  /**
   * Whether it may be asked something that can wait: what users do goes first, then what has rung,
   * then what is only due.
   */
  mayAsk(what: 'rung' | 'due'): boolean {
    const kept = what === 'rung' ? 0.2 : 0.5;
    const now = this.#deps.clock.now();
    if (this.seemsAway && now < this.#triedAt + AWAY_MS) return false;
    return hasRoom(this.#budgets.get('calls'), kept, now);
  }

  /** It could not be reached for a while: one call tells whether it answers again. */
  get seemsAway(): boolean {
    return this.#misses >= MISSES;
  }

  async #askWith(secret: string, method: string, path: string, body: unknown) {
    const { base, apiKey, clock } = this.#deps;
    const kind = kindOf(method, path);
    const response = await this.#deps
      .fetch(`${base}/api/v1/platform/${path}`, {
        method,
        headers: {
          'x-api-key': apiKey,
          'x-api-secret': secret,
          'Content-Type': 'application/json',
          'User-Agent': 'xaman-companion-relay',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch((cause) => this.#missed(cause));
    const text = await response.text().catch((cause) => this.#missed(cause));
    this.#misses = 0;
    this.#note(kind, response, clock.now());
    return expectGood(response.status, findJson(text));
  }

  #missed(cause: unknown): never {
    this.#misses += 1;
    this.#triedAt = this.#deps.clock.now();
    throw new PlatformError('unreachable', 0, undefined, { cause });
  }

  #note(kind: Kind, { status, headers }: Response, at: number): void {
    const limit = Number(headers.get('X-RateLimit-Limit') ?? Number.NaN);
    const left = Number(headers.get('X-RateLimit-Remaining') ?? Number.NaN);
    if (limit >= 0 && left >= 0) this.#budgets.set(kind, { limit, left, at });
    if (status === 429) this.#budgets.set(kind, { limit: limit || 1, left: 0, at });
  }
}

function kindOf(method: string, path: string): Kind {
  if (method === 'POST' && path === 'payload') return 'posts';
  return path.startsWith('xrpl-tx/') ? 'ledger' : 'calls';
}

/** Tells the error shapes apart (protocol §3.7) and passes good answers on. */
function expectGood(status: number, body: unknown) {
  const root = findFields(body);
  const failure = root?.error === true ? root : findFields(root?.error);
  const code = findNumber(failure?.code);
  if (status === 429 || code === 429) throw new PlatformError('limited', status, code);
  if (status >= 500 || !root) throw new PlatformError('trouble', status, code);
  if (!failure && root.error === undefined && status < 400) return root;
  // A no with a good status is no less a no to whoever it is passed on to.
  throw new PlatformError(
    problemOf(status, code, root.error === true),
    Math.max(status, 400),
    code,
  );
}

function problemOf(status: number, code: number | undefined, fatal: boolean) {
  if (code !== undefined && code >= 810 && code <= 813) return 'application';
  // An unknown route is no word on a payload; neither is a look-up that failed (protocol §3.7). 401
  // is of sign-ins (§1.5), which these calls have none of: passed on it would end a session here.
  if (fatal || status === 401 || (status === 404 && code === 409)) return 'trouble';
  if (status === 404 || code === 404) return 'unknown';
  if (code === 409) return 'duplicate';
  return code === 500 || code === 605 ? 'trouble' : 'refused';
}
