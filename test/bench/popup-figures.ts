import type { Cdp } from '../browser/chromium/cdp.js';
import { openPage } from './plain-page.js';

/** One extension's popup: milliseconds from the navigation, and KiB of JavaScript heap. */
export interface PopupSamples {
  readonly paint: number[];
  readonly interactive: number[];
  readonly heap: number[];
}

/** Notes when `data-ready` is set on the document, from its first moment on. */
const noteReady = `new MutationObserver((_changes, observer) => {
  if (document.documentElement?.dataset.ready === undefined) return;
  observer.disconnect();
  globalThis.readyAt = performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });`;

const painted = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (entry) resolve(entry.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/**
 * Measures popup pages, each in a fresh tab and in turns.
 *
 * - **paint**: First Contentful Paint, by the page's own clock.
 * - **interactive**: the moment `data-ready` is set on the document element, which the popup does
 *   after its first full render with data.
 * - **heap**: what is used of the JavaScript heap after that and after a forced collection.
 */
export async function measurePopups(
  cdp: Cdp,
  ids: readonly string[],
  rounds: number,
): Promise<PopupSamples[]> {
  const all = ids.map((): PopupSamples => ({ paint: [], interactive: [], heap: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, id] of ids.entries()) {
      const url = `chrome-extension://${id}/src/popup/index.html`;
      const page = await openPage(cdp, url, noteReady);
      const paint = await page.evaluate<number>(painted);
      await page.until('document.documentElement.dataset.ready !== undefined');
      const interactive = await page.evaluate<number>('readyAt');
      await page.session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await page.session.send('Runtime.getHeapUsage');
      await page.close();
      if (round === 0) continue;
      all[at]?.paint.push(paint);
      all[at]?.interactive.push(interactive);
      all[at]?.heap.push(usedSize / 1024);
    }
  }
  return all;
}
