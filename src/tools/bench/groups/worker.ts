import type { Group } from '../harness/group';
import { startSides } from './start-sides';

/** Starts are short: several a turn make the interval narrow. */
const TIMES = 3;

const WAKE = `(async () => {
  const before = performance.now();
  await chrome.runtime.sendMessage({ name: 'session.get', args: [] });
  return performance.now() - before;
})()`;

/**
 * The background against an empty one.
 *
 * - **start**: it is stopped; from the order to start it until the browser reports it running.
 * - **wake**: it is stopped; a page of the extension sends it a message; from the call until the
 *   first answer, by the page's own clock.
 *
 * A bare page of each extension stays open: its process is there, so no process start is measured.
 */
export const workerGroup: Group = {
  name: 'worker',
  seconds: 20,
  ratios: [
    { key: 'worker_start_ratio', reading: 'start' },
    { key: 'worker_wake_ratio', reading: 'wake' },
  ],
  async open(place) {
    const { own, other, close } = await startSides(place);
    const pages = [await own.openPage('manifest.json'), await other.openPage('manifest.json')];
    return {
      async take(side) {
        const extension = side === 0 ? own : other;
        const start: number[] = [];
        const wake: number[] = [];
        for (let time = 0; time < TIMES; time += 1) {
          start.push(await extension.startTime());
          await extension.stopBackground();
          wake.push(await (pages[side]?.evaluate<number>(WAKE) ?? Number.NaN));
        }
        return { start, wake };
      },
      close,
    };
  },
};
