import type { BrowserContext, Page } from 'playwright-core';
import { withTimeout } from './with-timeout';

/**
 * Waits for a page whose URL contains the text. A page that is already open counts.
 * @throws Error after `timeoutMs`
 */
export async function waitForPage(
  context: BrowserContext,
  urlPart: string,
  timeoutMs = 15_000,
): Promise<Page> {
  const cleanups: (() => void)[] = [];
  const found = new Promise<Page>((resolve) => {
    const watch = (page: Page): void => {
      const check = (): void => {
        if (page.url().includes(urlPart)) resolve(page);
      };
      page.on('framenavigated', check);
      cleanups.push(() => page.off('framenavigated', check));
      check();
    };
    context.on('page', watch);
    cleanups.push(() => context.off('page', watch));
    for (const page of context.pages()) watch(page);
  });
  try {
    const page = await withTimeout(found, timeoutMs, `a page with ${urlPart} in its URL`);
    await page.waitForLoadState('domcontentloaded');
    return page;
  } finally {
    for (const cleanup of cleanups) cleanup();
  }
}
