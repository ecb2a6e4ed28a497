import type { SystemAccess } from '../../browser/firefox/system-access';
import type { MenuClick } from '../../browser/menu-click';
import type { BenchPage } from '../browser/bench-browser';
import { drivePage } from './plain-page';

/** Code for `SystemSide.run`: tells the extension `args[0]` of the click `args[1]`, as Firefox does. */
export const clickMenu = `{
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    const tab = window.gBrowser.selectedTab;
    const click = { editable: false, frameId: 0, button: 0, modifiers: [], ...args[1] };
    extension.tabManager.addActiveTabPermission(tab);
    extension.emit('webext-menu-menuitem-click', click, tab);
  }`;

/** Clicks, and waits for the window whose path in the extension begins so. */
export async function openFromMenu(
  system: SystemAccess,
  id: string,
  info: MenuClick,
  path: string,
): Promise<BenchPage> {
  const name = `bench-${path}-${Math.random()}`;
  await system.run(
    `${clickMenu}
    const url = WebExtensionPolicy.getByID(args[0]).getURL(args[2]);
    const find = () => [...Services.wm.getEnumerator('navigator:browser')]
      .flatMap(({ gBrowser }) => gBrowser?.browsers ?? [])
      .find(({ benchName, currentURI }) => !benchName && currentURI.spec.startsWith(url));
    while (!find()) await new Promise((resolve) => window.setTimeout(resolve, 5));
    find().benchName = args[3];`,
    id,
    info,
    path,
    name,
  );
  return drivePage(system, name);
}
