import { rm } from 'node:fs/promises';
import { extensionId } from '../browser/chromium/extension-id.js';
import { chromiumBench } from './chromium-bench.js';
import { type Figure, figure } from './figures.js';
import { writeFloor } from './floor.js';
import { median } from './median.js';
import { measureMenus } from './menu-figures.js';
import { startPlainBrowser } from './plain-browser.js';
import { measurePopups } from './popup-figures.js';
import { measureWorkers } from './worker-figures.js';

const ROUNDS = 15;
/** Differences of one or two milliseconds want more of them. */
const WORKER_ROUNDS = 45;

/** The companion against the floor, in one browser, in turns. Each value is a median. */
export async function chromiumAgainstFloor(): Promise<Figure[]> {
  const floor = await writeFloor();
  const ids = [await extensionId(chromiumBench.dir), await extensionId(floor)] as const;
  const browser = await startPlainBrowser([chromiumBench.dir, floor]);
  try {
    const [worker, workerFloor] = await measureWorkers(browser.cdp, ids, WORKER_ROUNDS);
    const [popup, popupFloor] = await measurePopups(browser.cdp, ids, ROUNDS);
    const [menu, menuFloor] = await measureMenus(browser.cdp, ids, ROUNDS);
    const over = (own: number[] = [], least: number[] = []): number => median(own) - median(least);
    return [
      figure('worker_start_over_floor_ms', over(worker?.start, workerFloor?.start), 3),
      figure('worker_wake_over_floor_ms', over(worker?.wake, workerFloor?.wake), 5),
      figure('worker_wake_ms', median(worker?.wake ?? []), undefined),
      figure('popup_fcp_over_floor_ms', over(popup?.paint, popupFloor?.paint), 30),
      figure(
        'popup_interactive_over_floor_ms',
        over(popup?.interactive, popupFloor?.interactive),
        40,
      ),
      figure('popup_heap_over_floor_kib', over(popup?.heap, popupFloor?.heap), 150),
      figure('menu_to_review_over_floor_ms', over(menu, menuFloor), 250),
    ];
  } finally {
    await browser.close();
    await rm(floor, { recursive: true, force: true });
  }
}
