import { type Fields, findFields, findJson, findNumber } from '../../core/fields';
import { isNestedDeeper } from '../../core/nesting';
import type { Clock } from '../clock';
import { type BudgetName, PlatformBudgets } from './platform-budgets';
import { PlatformError } from './platform-error';
import { readText } from './read-text';

export interface PlatformDeps {
  /** Such as `https://xumm.app`. */
  readonly base: string;
  readonly apiKey: string;
  /** The current one first; the former one is used while the platform still expects it. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

const TIMEOUT_MS = 20_000;

/** After this many failed connections in a row the platform counts as unreachable. */
const MAX_FAILURES = 5;

/** Deeper answers cannot be stored. */
const MAX_DEPTH = 500;

/** Longer answers are not read to their end, in bytes; payloads are far smaller (protocol §3.1). */
const MAX_LENGTH = 4_194_304;

/** Pause between background calls while it is unreachable. */
const RETRY_MS = 5000;

/** The client of the platform's backend API, with key and secret (protocol §1.1–1.3). */
export class Platform {
  readonly #deps: PlatformDeps;
  readonly #budgets = new PlatformBudgets();
  #secret: string;
  #failures = 0;
  #failedAt = 0;

  constructor(deps: PlatformDeps) {
    this.#deps = deps;
    this.#secret = deps.secrets[0] ?? '';
  }

  /**
   * Makes one call. When the platform refuses the secret (code 813), retries with the
   * other one, if there are two.
   * @param path after `/api/v1/platform/`
   * @returns the fields of the answer's body
   * @throws PlatformError
   */
  async call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) {
    try {
      return await this.#callWith(this.#secret, method, path, body);
    } catch (error) {
      const other = this.#deps.secrets.find((secret) => secret !== this.#secret);
      if (!other || !(error instanceof PlatformError) || error.code !== 813) throw error;
      const answer = await this.#callWith(other, method, path, body);
      this.#secret = other;
      return answer;
    }
  }

  /**
   * Makes a call on behalf of a user, if the account's share of the platform's rate limit allows it.
   * @throws PlatformError `limited` without a call when the account has used its share
   */
  async callFor(
    account: string,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Fields> {
    if (!this.#budgets.take(budgetOf(method, path), account, this.#deps.clock.now()))
      throw new PlatformError('limited', 429, 429);
    return await this.call(method, path, body);
  }

  /**
   * Whether a background call may be made now. Part of the rate limit is kept: 20 % for calls of
   * users, and 50 % for users and webhooks when the call is a scheduled check (`due`).
   */
  hasBudgetFor(what: 'event' | 'due'): boolean {
    const reserve = what === 'event' ? 0.2 : 0.5;
    const now = this.#deps.clock.now();
    if (this.isUnreachable && Math.abs(now - this.#failedAt) < RETRY_MS) return false;
    return this.#budgets.hasMoreThan(reserve, now);
  }

  /** Whether the last calls all failed to connect. The first one that succeeds resets it. */
  get isUnreachable(): boolean {
    return this.#failures >= MAX_FAILURES;
  }

  async #callWith(secret: string, method: string, path: string, body: unknown) {
    const { base, apiKey, clock } = this.#deps;
    const budget = budgetOf(method, path);
    this.#budgets.onStart(budget);
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
      .catch((cause) => this.#fail(cause))
      .finally(() => this.#budgets.onEnd(budget));
    const text = await readText(response, MAX_LENGTH).catch((cause) => this.#fail(cause));
    if (text === undefined) throw new PlatformError('trouble', 502);
    this.#failures = 0;
    this.#budgets.update(budget, response, clock.now());
    const answer = findJson(text);
    // It holds what a user sent, and asking again does not change it.
    if (isNestedDeeper(answer, MAX_DEPTH)) throw new PlatformError('refused', 502);
    return expectSuccess(response.status, answer);
  }

  #fail(cause: unknown): never {
    this.#failures += 1;
    this.#failedAt = this.#deps.clock.now();
    throw new PlatformError('unreachable', 0, undefined, { cause });
  }
}

function budgetOf(method: string, path: string): BudgetName {
  if (method === 'POST' && path === 'payload') return 'posts';
  if (path.startsWith('account-meta/')) return 'profiles';
  return path.startsWith('xrpl-tx/') ? 'ledger' : 'calls';
}

/** Returns the fields of a successful answer. @throws PlatformError for each error shape (§3.7) */
function expectSuccess(status: number, body: unknown) {
  const root = findFields(body);
  const failure = root?.error === true ? root : findFields(root?.error);
  const code = findNumber(failure?.code);
  if (status === 429 || code === 429) throw new PlatformError('limited', status, code);
  if (status >= 500 || !root) throw new PlatformError('trouble', status, code);
  if (!failure && root.error === undefined && status < 400) return root;
  // An error body may come with a success status; the relay's callers must still see an error.
  throw new PlatformError(
    problemOf(status, code, root.error === true),
    Math.max(status, 400),
    code,
  );
}

function problemOf(status: number, code: number | undefined, fatal: boolean) {
  if (code !== undefined && code >= 810 && code <= 813) return 'application';
  // A fatal error and a failed look-up say nothing about the payload (protocol §3.7). 401 is for
  // sign-ins (§1.5), which these calls do not use; passed on, it would end the caller's session.
  if (fatal || status === 401 || (status === 404 && code === 409)) return 'trouble';
  if (status === 404 || code === 404) return 'unknown';
  if (code === 409) return 'duplicate';
  return code === 500 || code === 605 ? 'trouble' : 'refused';
}
