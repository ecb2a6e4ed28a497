import type { BrowserContext, Page } from 'playwright-core';

/** Which browser window a page is in: `chrome.windows` and DevTools count them alike. */
export async function windowIdOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  try {
    return (await session.send('Browser.getWindowForTarget')).windowId;
  } finally {
    await session.detach();
  }
}
