import type { Page } from 'playwright-core';
import { BROWSER } from './companion';

const SCREEN = { width: 360, height: 740 };

/** Gives a page the screen of a small phone, and in Chromium a finger for the mouse. */
export async function asPhone(page: Page): Promise<Page> {
  if (BROWSER === 'firefox') {
    await page.setViewportSize(SCREEN);
    return page;
  }
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    ...SCREEN,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return page;
}

/** What reaches beyond the phone's width, or is smaller than a finger; none when all is well. */
export async function findMisfits(page: Page): Promise<string[]> {
  // A page that was tapped may have lost its finger (Chromium 156).
  await asPhone(page);
  return page.evaluate((hasFinger) => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`;
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const all = [...document.body.querySelectorAll('*')].filter(isSeen);
    const wide = all.filter((element) => element.getBoundingClientRect().right > width + 1);
    const targets = all.filter((element) =>
      element.matches('button:not(.inline), .button, summary, input:not([type=checkbox]), select'),
    );
    const low = targets.filter((element) => element.getBoundingClientRect().height < 39.5);
    const isWide = document.documentElement.scrollWidth > width;
    return [
      ...(isWide ? [`the page scrolls sideways: ${document.documentElement.scrollWidth}`] : []),
      ...(hasFinger && !matchMedia('(pointer: coarse)').matches
        ? ['the pointer is no finger']
        : []),
      ...wide.map((element) => `wide: ${name(element)}`),
      ...(hasFinger ? low : []).map((element) => `low: ${name(element)}`),
    ];
  }, BROWSER === 'chromium');
}

/** A finger's tap in the middle of what is there, once it is. */
export async function tap(page: Page, selector: string): Promise<void> {
  if (BROWSER === 'firefox') return page.click(selector);
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`nothing to tap at ${selector}`);
  const cdp = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  // What is tapped may close its page.
  await cdp
    .send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    .catch(() => undefined);
}
