import type { BrowserContext, Page } from 'playwright-core';
import { within } from './within';

/** The open page whose address contains the text, or the next page that comes to such an address. */
export async function nextPage(
  context: BrowserContext,
  part: string,
  timeoutMs = 15_000,
): Promise<Page> {
  const stops: (() => void)[] = [];
  const found = new Promise<Page>((resolve) => {
    const watch = (page: Page): void => {
      const look = (): void => {
        if (page.url().includes(part)) resolve(page);
      };
      page.on('framenavigated', look);
      stops.push(() => page.off('framenavigated', look));
      look();
    };
    context.on('page', watch);
    stops.push(() => context.off('page', watch));
    for (const page of context.pages()) watch(page);
  });
  try {
    const page = await within(found, timeoutMs, `a window at …${part}…`);
    await page.waitForLoadState('domcontentloaded');
    return page;
  } finally {
    for (const stop of stops) stop();
  }
}
