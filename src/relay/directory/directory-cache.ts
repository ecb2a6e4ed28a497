import type { Fields } from '../../core/fields';
import type { Clock } from '../clock';
import { PlatformError } from '../platform/platform-error';

/** The platform's answer to a look-up, or that it has none. */
export type DirectoryAnswer = { readonly text: string } | 'missing';

interface CachedAnswer {
  readonly answer: DirectoryAnswer;
  readonly at: number;
}

/** Bounds of all answers together. */
const MAX_ANSWERS = 5000;
const MAX_LENGTH = 8_388_608;

/**
 * The platform's answers to look-ups, in memory, for all users: what many users look at costs one
 * call. The ones used least recently go first.
 */
export class DirectoryCache {
  /** In the order of their use. */
  readonly #answers = new Map<string, CachedAnswer>();
  readonly #pending = new Map<string, Promise<DirectoryAnswer>>();
  #length = 0;

  constructor(private readonly clock: Clock) {}

  /**
   * The answer for a key, at most `lifetimeMs` old. Calls for the same key at the same time share one
   * look-up. Failures are not kept.
   * @param lookUp asks the platform; undefined when it has none
   * @throws PlatformError what `lookUp` throws
   */
  async find(
    key: string,
    lifetimeMs: number,
    lookUp: () => Promise<Fields | undefined>,
  ): Promise<DirectoryAnswer> {
    const known = this.#use(key, lifetimeMs);
    if (known) return known;
    const pending = this.#pending.get(key);
    if (!pending) return await this.#lookUp(key, lookUp);
    try {
      return await pending;
    } catch (error) {
      // The other caller has used up its share of the platform's limit, this one perhaps not.
      if (error instanceof PlatformError && error.problem === 'limited')
        return await this.#lookUp(key, lookUp);
      throw error;
    }
  }

  #use(key: string, lifetimeMs: number): DirectoryAnswer | undefined {
    const known = this.#answers.get(key);
    if (!known) return undefined;
    this.#answers.delete(key);
    // A time ahead is from before the clock was set back.
    const age = this.clock.now() - known.at;
    if (age < 0 || age >= lifetimeMs) {
      this.#length -= lengthOf(known.answer);
      return undefined;
    }
    this.#answers.set(key, known);
    return known.answer;
  }

  async #lookUp(key: string, lookUp: () => Promise<Fields | undefined>): Promise<DirectoryAnswer> {
    const pending = lookUp().then((body) =>
      body === undefined ? ('missing' as const) : { text: JSON.stringify(body) },
    );
    this.#pending.set(key, pending);
    try {
      const answer = await pending;
      this.#keep(key, answer);
      return answer;
    } finally {
      if (this.#pending.get(key) === pending) this.#pending.delete(key);
    }
  }

  #keep(key: string, answer: DirectoryAnswer): void {
    this.#remove(key);
    this.#answers.set(key, { answer, at: this.clock.now() });
    this.#length += lengthOf(answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= MAX_ANSWERS && this.#length <= MAX_LENGTH) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const known = this.#answers.get(key);
    if (known) this.#length -= lengthOf(known.answer);
    this.#answers.delete(key);
  }
}

function lengthOf(answer: DirectoryAnswer): number {
  return answer === 'missing' ? 0 : answer.text.length;
}
