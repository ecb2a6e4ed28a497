import type { Page } from 'playwright-core';
import type { MenuClick } from '../menu-click';
import type { SystemAccess } from './system-access';

/** Dispatches the event of a click on a menu item to the background, with the page's tab. */
export async function clickMenuItem(
  system: SystemAccess,
  id: string,
  info: MenuClick,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  const click = { editable: false, frameId: 0, button: 0, modifiers: [], ...info };
  await system.run(
    `const [id, click, url] = args;
    const { extension } = WebExtensionPolicy.getByID(id);
    const tabs = [...Services.wm.getEnumerator('navigator:browser')]
      .flatMap(({ gBrowser }) => [...gBrowser.tabs])
      .filter(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
    const tab = tabs.findLast((tab) => tab.selected) ?? tabs.at(-1);
    extension.tabManager.addActiveTabPermission(tab);
    extension.emit('webext-menu-menuitem-click', click, tab);`,
    id,
    click,
    page.url(),
  );
}
