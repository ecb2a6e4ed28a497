import type { Page } from 'playwright-core';

/**
 * Zooms a page of the extension as the browser's menu does (`tabs.setZoom`), in its real window, and
 * waits until it is laid out. The browser keeps the factor for all pages of the extension.
 */
export async function zoomTo(page: Page, factor: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const tab = await chrome.tabs.getCurrent();
    if (tab?.id === undefined) throw new Error('The page is not in a tab, so it cannot be zoomed.');
    await chrome.tabs.setZoom(tab.id, wanted);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, factor);
}

/**
 * Gives the window of a page of the extension a size and waits until the page has it. A browser that
 * was started with a size for its first window gives it to every other window, too.
 */
export async function resizeWindow(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.evaluate(async (wanted) => {
    const current = await chrome.windows.getCurrent();
    if (current.id === undefined) throw new Error('The page is not in a window.');
    await chrome.windows.update(current.id, wanted);
  }, size);
  await page.waitForFunction(({ width }) => Math.abs(outerWidth - width) < 2, size);
}
