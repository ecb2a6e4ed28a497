import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { MenuClick } from '../menu-click';
import { windowIdOf } from './window-id';

/**
 * Tells the worker of a click on its menu item, with the tab the page is in. A real click grants
 * `activeTab`, so the tab comes with its address and title, as it then would.
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
  const shown = { url: page.url(), title: await page.title() };
  await worker.evaluate(
    async ([click, shown, windowId]) => {
      const [tab] = await chrome.tabs.query({ active: true, windowId });
      // `dispatch` is on every extension event but in no type: it calls the listeners.
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      clicked.dispatch(click, { ...tab, ...shown });
    },
    [click, shown, windowId] as const,
  );
}
