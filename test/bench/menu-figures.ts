import type { Cdp } from '../browser/chromium/cdp.js';
import { controlWorker } from '../browser/chromium/service-worker.js';
import { openFromMenu } from './open-from-menu.js';

export const BOB = 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap';
/** What the browser tells of a click on the item for links, but for the link. */
export const LINK_CLICK = { menuItemId: 'review-link', pageUrl: 'https://example.com/' };

/**
 * From a click on the menu item, the worker stopped, until a window can be read and is painted, in
 * milliseconds: of the companion with a payment link, and of an extension whose window is empty, in
 * turns.
 */
export async function measureMenus(cdp: Cdp, ids: readonly [string, string], rounds: number) {
  const [own, floor] = ids;
  const windows = [
    {
      id: own,
      path: 'src/review/',
      click: { ...LINK_CLICK, linkUrl: `xrpl:${BOB}?amount=25&dt=7` },
    },
    { id: floor, path: 'src/popup/', click: LINK_CLICK },
  ];
  const samples: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, { id, path, click }] of windows.entries()) {
      const worker = await controlWorker(cdp, id);
      await worker.stop();
      const before = performance.now();
      await worker.start();
      const page = await openFromMenu(cdp, id, click, path);
      await page.until(
        "document.querySelector('h1, p') && document.documentElement.dataset.ready === ''",
      );
      await page.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))',
      );
      if (round > 0) samples[at]?.push(performance.now() - before);
      await page.close();
    }
  }
  return samples;
}
