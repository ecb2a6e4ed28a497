import { asOnlyOne } from '../../adapters/browser/only-one';
import { onLineNews, tellLines } from '../../adapters/messaging/line-news';
import { call } from '../../adapters/messaging/messaging';
import { holdWatchPort } from '../../adapters/messaging/watch-port';
import type { LineSum } from '../../core/request/connection';
import { startListening } from './listener';

let sum: LineSum | undefined;
const listeners = new Set<() => void>();

function take(fresh: LineSum): void {
  sum = fresh;
  for (const listener of listeners) listener();
}

/** How the lines stand; undefined until it is known. */
export function linesNow(): LineSum | undefined {
  return sum;
}

/** Calls back whenever `linesNow` is another, until stopped. */
export function onLines(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * While this page is open the requests are live. Of several pages one listens; the others hear from
 * it how the lines stand, and one of them goes on when it is closed.
 */
export function goLive(): void {
  onLineNews(take);
  asOnlyOne('listening', () => {
    const tell = tellLines(() => sum ?? { open: 0, lines: 0, live: 0, broken: 0 });
    startListening((fresh) => {
      take(fresh);
      tell(fresh);
    });
  });
  holdWatchPort();
  call('requests.reconcile').catch(console.warn);
}
