import { setTimeout } from 'node:timers/promises';
import type { Log } from '../log';
import type { Forward } from './queue';

/** Messages that are sent to one endpoint at once. */
export const CONCURRENCY = 16;

/** Pause after a claim that found fewer messages than it might have. */
const CLAIM_EVERY_MS = 10;

interface LaneDeps {
  readonly log: Log;
  /** Claims due messages of the endpoint. */
  readonly claim: (most: number) => Promise<Forward[]>;
  readonly deliver: (forward: Forward) => Promise<void>;
}

/** Sends the messages of one endpoint, so that an endpoint that hangs holds up no other. */
export class Lane {
  #running = 0;
  #isClaiming = false;
  #isWoken = false;
  #stopped = false;
  #onIdle: (() => void)[] = [];

  constructor(private readonly deps: LaneDeps) {}

  /** Whether nothing is sent or claimed. */
  get isIdle(): boolean {
    return this.#running === 0 && !this.#isClaiming;
  }

  /** Claims and sends what is due. What becomes free during a claim is filled by the next one. */
  wake(): void {
    this.#isWoken = true;
    if (this.#isClaiming || this.#stopped) return;
    this.#isClaiming = true;
    this.#claimAll()
      .catch((error) =>
        this.deps.log.error('messages to forward could not be read; the relay tries again', {
          error,
        }),
      )
      .finally(() => {
        this.#isClaiming = false;
        this.#endIfIdle();
      });
  }

  /** Claims no more; resolves when everything that was claimed has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.isIdle) return;
    await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  async #claimAll(): Promise<void> {
    while (this.#isWoken && !this.#stopped && this.#running < CONCURRENCY) {
      this.#isWoken = false;
      const free = CONCURRENCY - this.#running;
      const claimed = await this.deps.claim(free);
      for (const forward of claimed) void this.#run(forward);
      if (claimed.length === free) this.#isWoken = true;
      // What ends or comes meanwhile is claimed together: a claim costs more than a message.
      else await setTimeout(CLAIM_EVERY_MS);
    }
  }

  async #run(forward: Forward): Promise<void> {
    this.#running += 1;
    try {
      await this.deps.deliver(forward);
    } catch (error) {
      // The claim ends by itself, and the message is sent again under the same id.
      this.deps.log.error('the outcome of a forwarded message could not be stored', { error });
    } finally {
      this.#running -= 1;
      this.wake();
      this.#endIfIdle();
    }
  }

  #endIfIdle(): void {
    if (!this.isIdle) return;
    for (const resolve of this.#onIdle.splice(0)) resolve();
  }
}
