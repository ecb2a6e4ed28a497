import { call } from '../../adapters/messaging/messaging';
import { Bursts } from '../../core/request/burst';
import { oneAtATime } from '../../ui/hooks/one-at-a-time';

/** A burst is over when nothing has rung for this long. */
const CALM = 200;

/** While it lasts, it is asked each so often. */
const LASTING = 1500;

/** Without any burst, those without a line are asked for this often. */
const SLOW = 60_000;

/** Has everything open looked at. */
export interface AskForAll {
  /** To be told of each ring. */
  note(identifier: string): void;
  /** Whether many ring together and everything is about to be looked at, or just is. */
  isUnderWay(): boolean;
}

/**
 * @param isShort whether there are requests without a line: only then anything is asked
 * @param done called when everything was looked at
 */
export function askForAll(isShort: () => boolean, done: () => void): AskForAll {
  const bursts = new Bursts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let asking = false;
  const ask = oneAtATime(async () => {
    asking = true;
    await call('requests.reconcile').catch(console.warn);
    asking = false;
    done();
  });
  setInterval(() => isShort() && ask(), SLOW);
  return {
    isUnderWay: () => timer !== undefined || asking,
    note(identifier) {
      const now = Date.now();
      if (!bursts.note(identifier, now) || !isShort()) return;
      if (timer === undefined) first = now;
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(CALM, first + LASTING - now));
      timer = setTimeout(() => {
        timer = undefined;
        ask();
      }, wait);
    },
  };
}
