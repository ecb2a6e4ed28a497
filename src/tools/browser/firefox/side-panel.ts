import type { PopupPage } from '../popup-page';
import { driveBrowser } from './drive-browser';
import type { SystemAccess } from './system-access';

/** Waits until the extension's sidebar is open. @throws Error after 10 s */
export async function waitForSidePanel(system: SystemAccess, id: string): Promise<PopupPage> {
  const find = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const view = [...extension.views].find(({ viewType }) => viewType === 'sidebar');
    const browser = view?.xulBrowser;
    const window = browser?.ownerDocument.defaultView;`;
  const hide = 'window?.top.SidebarController.hide();';
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if (await system.run<boolean>(`${find} return Boolean(browser);`))
      return driveBrowser(system, { find, hide });
  }
  throw new Error('The sidebar did not open within 10 s.');
}
