import { controlBackground } from '../../browser/firefox/background.js';
import type { SystemSide } from '../../browser/firefox/system-side.js';
import { openPage } from './plain-page.js';

/** One extension's event page: how long each start and each wake took, in milliseconds. */
export interface WakeSamples {
  readonly start: number[];
  readonly wake: number[];
}

/**
 * Measures event pages in turns, so that whatever else the machine does meets all of them alike.
 *
 * - **start**: it is ended as when idle; from the order to start it until the browser reports that
 *   it has loaded.
 * - **wake**: it is ended; a page of the extension sends it a message; from the call to the first
 *   answer, by the page's own clock.
 *
 * A bare page of each extension stays open: their process is there, so no process start is measured.
 */
export async function measureWakes(
  system: SystemSide,
  ids: readonly string[],
  rounds: number,
): Promise<WakeSamples[]> {
  const extensions = [];
  for (const id of ids) {
    const background = controlBackground(system, id);
    const page = await openPage(system, id, 'manifest.json');
    extensions.push({ background, page, samples: { start: [], wake: [] } as WakeSamples });
  }
  // The first round warms the disk and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { background, page, samples } of extensions) {
      await background.stop();
      const before = performance.now();
      await background.start();
      const start = performance.now() - before;
      await background.stop();
      const wake = await page.evaluate<number>(`(async () => {
        const before = performance.now();
        await browser.runtime.sendMessage({ name: 'session.get', args: [] });
        return performance.now() - before;
      })()`);
      if (round === 0) continue;
      samples.start.push(start);
      samples.wake.push(wake);
    }
  }
  for (const { page } of extensions) await page.close();
  return extensions.map(({ samples }) => samples);
}
