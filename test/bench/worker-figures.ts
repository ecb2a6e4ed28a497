import type { Cdp } from '../browser/chromium/cdp.js';
import { controlWorker } from '../browser/chromium/service-worker.js';
import { openPage } from './plain-page.js';

/** One extension's worker: how long each start and each wake took, in milliseconds. */
export interface WorkerSamples {
  readonly start: number[];
  readonly wake: number[];
}

/**
 * Measures workers in turns, so that whatever else the machine does meets all of them alike.
 *
 * - **start**: the worker is stopped; from the order to start it (`ServiceWorker.startWorker`)
 *   until the browser reports it running, which it does when the script has run to its end.
 * - **wake**: the worker is stopped; a page of the extension sends it a message; from the call to
 *   the first answer, by the page's own clock.
 *
 * A bare page of each extension stays open: its process is there, so no process start is measured.
 */
export async function measureWorkers(
  cdp: Cdp,
  ids: readonly string[],
  rounds: number,
): Promise<WorkerSamples[]> {
  const workers = await Promise.all(
    ids.map(async (id) => ({
      control: await controlWorker(cdp, id),
      page: await openPage(cdp, `chrome-extension://${id}/manifest.json`),
      samples: { start: [], wake: [] } as WorkerSamples,
    })),
  );
  // The first round warms the disk and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { control, page, samples } of workers) {
      await control.stop();
      const before = performance.now();
      await control.start();
      const start = performance.now() - before;
      await control.stop();
      const wake = await page.evaluate<number>(`(async () => {
        const before = performance.now();
        await chrome.runtime.sendMessage({ name: 'session.get', args: [] });
        return performance.now() - before;
      })()`);
      if (round === 0) continue;
      samples.start.push(start);
      samples.wake.push(wake);
    }
  }
  for (const { page } of workers) await page.close();
  return workers.map(({ samples }) => samples);
}
