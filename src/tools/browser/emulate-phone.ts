import type { Page } from 'playwright-core';
import { BROWSER } from './launch-companion';

const SCREEN = { width: 360, height: 740 };

/** Gives a page the screen size of a small phone, and in Chromium touch input. */
export async function emulatePhone(page: Page): Promise<Page> {
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

/** Finds elements wider than the phone's screen and, in Chromium, controls lower than 40 pixels. */
export async function findPhoneLayoutIssues(page: Page): Promise<string[]> {
  // A tap may switch touch emulation off (Chromium 156).
  await emulatePhone(page);
  return page.evaluate((hasTouch) => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`;
    const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const all = [...document.body.querySelectorAll('*')].filter(isVisible);
    const wide = all.filter((element) => element.getBoundingClientRect().right > width + 1);
    const targets = all.filter((element) =>
      element.matches('button:not(.inline), .button, summary, input:not([type=checkbox]), select'),
    );
    // The label of a radio button is its target.
    const targetOf = (element: Element) =>
      element.matches('[type=radio]') ? (element.closest('label') ?? element) : element;
    const low = targets.filter((each) => targetOf(each).getBoundingClientRect().height < 39.5);
    const isWide = document.documentElement.scrollWidth > width;
    return [
      ...(isWide ? [`the page scrolls sideways: ${document.documentElement.scrollWidth}`] : []),
      ...(hasTouch && !matchMedia('(pointer: coarse)').matches
        ? ['the pointer is not coarse: touch emulation is off']
        : []),
      ...wide.map((element) => `wide: ${name(element)}`),
      ...(hasTouch ? low : []).map((element) => `low: ${name(element)}`),
    ];
  }, BROWSER === 'chromium');
}

/** Taps the centre of an element; waits until it exists. */
export async function tap(page: Page, selector: string): Promise<void> {
  if (BROWSER === 'firefox') return page.click(selector);
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`The element ${selector} is not visible, so it cannot be tapped.`);
  const cdp = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  // The tap may close the page.
  await cdp
    .send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    .catch(() => undefined);
}
