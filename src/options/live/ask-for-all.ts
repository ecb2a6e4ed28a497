import { call } from '../../adapters/messaging';
import { oneAtATime } from '../../core/one-at-a-time';
import { Bursts } from '../../core/request/burst';

/** A burst is over when nothing has rung for this long. */
const CALM = 200;

/** While it lasts, it is asked each so often. */
const LASTING = 1500;

/** Without any burst, those without a line are asked for this often. */
const SLOW = 60_000;

/** Has everything open looked at, where not everything has a line. */
export function askForAll(isShort: () => boolean): { note(identifier: string): void } {
  const bursts = new Bursts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const ask = oneAtATime(() => call('requests.reconcile').catch(console.warn));
  setInterval(() => isShort() && ask(), SLOW);
  return {
    note(identifier) {
      const now = Date.now();
      if (!bursts.note(identifier, now) || !isShort()) return;
      if (timer === undefined) first = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          ask();
        },
        Math.max(0, Math.min(CALM, first + LASTING - now)),
      );
    },
  };
}
