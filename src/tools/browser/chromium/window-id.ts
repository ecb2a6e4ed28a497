import type { BrowserContext, Page } from 'playwright-core';

/** The id of the browser window of a page; `chrome.windows` and DevTools use the same ids. */
export async function windowIdOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  try {
    return (await session.send('Browser.getWindowForTarget')).windowId;
  } finally {
    await session.detach();
  }
}
