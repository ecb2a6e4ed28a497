import type { Cdp } from '../../browser/chromium/cdp';
import type { Opened } from '../browser/bench-browser';
import { withHeap } from './heap';
import { openPage } from './plain-page';

/** What `BenchExtension.openUntil` promises. */
export async function openUntil(cdp: Cdp, url: string, sign: string): Promise<Opened> {
  const matches = `document.querySelector(${JSON.stringify(sign)})`;
  const note = `globalThis.shown = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (!${matches}) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });`;
  const page = await openPage(cdp, url, note);
  await page.until(matches);
  return { page: withHeap(cdp, page), ms: await page.evaluate<number>('shown') };
}
