import { setTimeout as sleep } from 'node:timers/promises';
import { CallError } from './call-error';

/** Waits of 1, 2, 4, 8, then 15 s. */
const FIRST_WAIT_MS = 1000;
const MAX_WAIT_MS = 15_000;

export interface CallAgainOptions {
  /** How long (ms) to call again while every call fails. */
  readonly giveUpAfterMs: number;
  readonly signal: AbortSignal;
  /** Called before each wait. */
  readonly onWait: (error: CallError, waitMs: number) => void;
}

/**
 * Repeats a call whose answer was lost, or that came too often. The call must be one that may be
 * repeated.
 * @throws the last CallError, or the signal's reason
 */
export async function callAgain<T>(
  call: () => Promise<T>,
  { giveUpAfterMs, signal, onWait }: CallAgainOptions,
): Promise<T> {
  const end = performance.now() + giveUpAfterMs;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.problem !== 'lost' && error.problem !== 'limited') throw error;
      const waitMs = error.retryAfterMs ?? wait;
      if (performance.now() + waitMs > end) throw error;
      onWait(error, waitMs);
      await sleep(waitMs, undefined, { signal });
    }
  }
}
