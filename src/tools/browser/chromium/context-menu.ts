import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { MenuClick } from '../menu-click';
import { windowIdOf } from './window-id';

/**
 * Dispatches the event of a click on a menu item to the worker, with the page's tab. A real click
 * grants `activeTab`, so the event contains the tab's URL and title.
 */
export async function clickMenuItem(
  worker: Worker,
  context: BrowserContext,
  info: MenuClick,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  const windowId = await windowIdOf(context, page);
  const click = { editable: false, frameId: 0, pageUrl: page.url(), ...info };
  const tabDetails = { url: page.url(), title: await page.title() };
  await worker.evaluate(
    async ([click, tabDetails, windowId]) => {
      const [tab] = await chrome.tabs.query({ active: true, windowId });
      // `dispatch` calls the listeners. Every extension event has it, but no type does.
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      event.dispatch(click, { ...tab, ...tabDetails });
    },
    [click, tabDetails, windowId] as const,
  );
}
