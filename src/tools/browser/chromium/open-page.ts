import type { BrowserContext, Page } from 'playwright-core';
import { withTimeout } from '../with-timeout';
import type { Cdp } from './cdp';

/**
 * Opens a URL in a new tab with one navigation, as a link does. Playwright opens a blank page first,
 * and for a page of an extension the browser starts a process that it ends at once.
 * @returns the page, loaded
 * @throws Error when the browser shows an error page instead, or after 15 s
 */
export async function openPage(cdp: Cdp, context: BrowserContext, url: string): Promise<Page> {
  const { targetId } = await cdp.send('Target.createTarget', { url });
  let onPage = (_page: Page): void => undefined;
  const listed = new Promise<Page>((resolve) => {
    onPage = (page) => {
      targetIdOf(context, page).then(
        (id) => id === targetId && resolve(page),
        () => undefined, // closed meanwhile
      );
    };
    context.on('page', onPage);
    // Newest first: usually it is the one.
    for (const page of context.pages().reverse()) onPage(page);
  });
  const page = await withTimeout(listed, 15_000, `the page ${url} to open`).finally(() =>
    context.off('page', onPage),
  );
  await page.waitForLoadState();
  if (page.url().startsWith('chrome-error:')) throw new Error(`The page ${url} did not load.`);
  return page;
}

async function targetIdOf(context: BrowserContext, page: Page): Promise<string> {
  const session = await context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
