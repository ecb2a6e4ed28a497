import { call } from '../../adapters/messaging/messaging';
import { BurstDetector } from '../../core/request/burst-detector';
import { coalesce } from '../../ui/hooks/coalesce';

/** A burst has ended when no event came for this long (ms). */
const BURST_END = 200;

/** During a longer burst, requests are refreshed this often (ms). */
const BURST_INTERVAL = 1500;

/** Without a burst, requests are refreshed this often (ms). */
const INTERVAL = 60_000;

/** Has the worker refresh all open requests when some have no live connection. */
export interface RefreshAll {
  noteEvent(identifier: string): void;
  /** Whether a refresh runs, or is about to because of a burst of events. */
  isRunning(): boolean;
}

/**
 * @param isNeeded whether some requests have no live connection
 * @param onDone called after each refresh
 */
export function createRefreshAll(isNeeded: () => boolean, onDone: () => void): RefreshAll {
  const bursts = new BurstDetector();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let burstStart = 0;
  let isRefreshing = false;
  const refresh = coalesce(async () => {
    isRefreshing = true;
    await call('requests.reconcile').catch(console.warn);
    isRefreshing = false;
    onDone();
  });
  setInterval(() => isNeeded() && refresh(), INTERVAL);
  return {
    isRunning: () => timer !== undefined || isRefreshing,
    noteEvent(identifier) {
      const now = Date.now();
      if (!bursts.add(identifier, now) || !isNeeded()) return;
      if (timer === undefined) burstStart = now;
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(BURST_END, burstStart + BURST_INTERVAL - now));
      timer = setTimeout(() => {
        timer = undefined;
        refresh();
      }, wait);
    },
  };
}
